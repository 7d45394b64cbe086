// The application with the sample pilot, started for a bench, and ways to sign in to it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export const [java, work] = process.argv.slice(2);
const port = 18080;
export const origin = `http://127.0.0.1:${port}`;

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export async function start(options) {
  const began = performance.now();
  const process_ = spawn(java, options, {
    stdio: 'ignore',
    env: { ...process.env, PILOTHOUSE_SAMPLE: 'true', PILOTHOUSE_DATA: `${work}/data`, SERVER_PORT: String(port) },
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

export async function stop(running) {
  running.process.kill('SIGTERM');
  await once(running.process, 'exit');
}

/** A session of one of the sample's accounts. */
export async function signIn(who) {
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

/** A token of the sample's researcher. */
export async function token() {
  const basic = Buffer.from('researcher@sample.pilothouse.example:pilothouse').toString('base64');
  const made = await fetch(`${origin}/api/v1/tokens`, { method: 'POST', headers: { authorization: `Basic ${basic}` } });
  return (await made.json()).token;
}
