// A real browser, driven over its own protocol: nothing to install.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const OPTIONS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1280,900', '--remote-debugging-port=0'];

/**
 * @param aside whether it takes only what other programs leave, as one that stands for many machines beside the server. By its
 *   scheduling class: Chromium sets the niceness of its processes itself where it may, and took both cores with 19.
 */
export async function chrome(aside = false) {
  const profile = await mkdtemp(join(tmpdir(), 'bench-'));
  const command = [...(aside ? ['chrt', '--idle', '0'] : []), process.env.CHROMIUM ?? 'chromium', ...OPTIONS, `--user-data-dir=${profile}`, 'about:blank'];
  const process_ = spawn(command[0], command.slice(1), { stdio: 'ignore' });
  let told;
  while (!(told = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => undefined))) await sleep(50);
  const [port, path] = told.trim().split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  await new Promise((open) => socket.addEventListener('open', open));
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(data);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, ({ result, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result)));
    socket.send(JSON.stringify({ id, method, params, sessionId }));
  });
  return {
    tab: (cookies, origin) => tab(send, cookies, origin),
    /** A tab that shares nothing with the others, as on another machine. */
    visitor: async (cookies, origin) => tab(send, cookies, origin, (await send('Target.createBrowserContext')).browserContextId),
    close: () => process_.kill(),
  };
}

async function tab(send, cookies, origin, browserContextId = undefined) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  for (const [name, value] of cookies) await call('Network.setCookie', { name, value, url: origin });
  return {
    go: (url) => call('Page.navigate', { url }),
    /** What an expression, or the promise it gives, comes to. */
    run: async (expression) => {
      const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
