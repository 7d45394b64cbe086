// What the benches share: start the application, sign in, go from page to page as a browser does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts the application and waits for its first healthy answer. */
export async function start(java, options, { origin, data, environment = {} }) {
  const began = performance.now();
  const process_ = spawn(java, options, {
    stdio: 'ignore',
    env: { ...process.env, PILOTHOUSE_SAMPLE: 'true', PILOTHOUSE_DATA: data, SERVER_PORT: new URL(origin).port, ...environment },
  });
  for (;;) {
    if (process_.exitCode !== null) throw new Error(`the application ended with ${process_.exitCode}`);
    try {
      if ((await fetch(`${origin}/actuator/health`)).ok) break;
    } catch { /* not listening yet */ }
    await sleep(25);
  }
  return { seconds: (performance.now() - began) / 1000, process: process_ };
}

export async function stop(running, signal = 'SIGTERM') {
  const ended = once(running.process, 'exit');
  running.process.kill(signal);
  await ended;
}

/** A token of one of the sample's accounts. */
export async function tokenOf(origin, who) {
  const basic = Buffer.from(`${who}@sample.pilothouse.example:pilothouse`).toString('base64');
  const made = await fetch(`${origin}/api/v1/tokens`, { method: 'POST', headers: { authorization: `Basic ${basic}` } });
  return (await made.json()).token;
}

/** A session of one of the sample's accounts. */
export async function signIn(origin, who) {
  const jar = new Map();
  const call = async (path, options = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(origin + path, { redirect: 'manual', ...options, headers: { cookie, ...options.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      jar.set(name, value);
    }
    return answer;
  };
  const page = await (await call('/sign-in')).text();
  const csrf = page.match(/name="_csrf" content="([^"]+)"/)?.[1] ?? '';
  const body = new URLSearchParams({ username: `${who}@sample.pilothouse.example`, password: 'pilothouse', _csrf: csrf });
  const answer = await call('/sign-in', { method: 'POST', body });
  if (/error/.test(answer.headers.get('location') ?? 'error')) throw new Error(`${who} could not sign in`);
  call.cookies = jar;
  return call;
}

/** A page of the browser, opened once; afterwards it goes from view to view as a person does. */
export async function browser(call) {
  const { appConfig } = await (await call('/?v-r=init&location=account&query=')).json();
  const csrfToken = appConfig.uidl['Vaadin-Security-Key'];
  let { syncId } = appConfig.uidl;
  let clientId = 0;
  return async (route) => {
    const data = { route, query: '', appShellTitle: '', historyState: null, trigger: '' };
    const body = JSON.stringify({ csrfToken, rpc: [{ type: 'event', node: 1, event: 'ui-navigate', data }], syncId, clientId });
    const began = performance.now();
    const answer = await call(`/?v-r=uidl&v-uiId=${appConfig['v-uiId']}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await answer.text();
    const took = performance.now() - began;
    syncId = Number(text.match(/"syncId":(\d+)/)?.[1] ?? syncId);
    clientId = Number(text.match(/"clientId":(\d+)/)?.[1] ?? clientId);
    if (!answer.ok || text.includes('"meta":{"')) throw new Error(`${route}: ${answer.status} ${text.slice(0, 200)}`);
    return took;
  };
}
