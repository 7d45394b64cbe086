// Starts the jar in several ways and asks it for pages and exports; prints what it measured. Run by bench/run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const [java, work] = process.argv.slice(2);
const port = 18080;
const origin = `http://127.0.0.1:${port}`;
const PAGES = {
  clinician: ['today', 'documentation', 'surveys', 'my-participation'],
  lead: ['overview', 'setup', 'participation', 'use', 'time', 'workflows', 'burden'],
  researcher: ['interviews', 'codebook', 'themes', 'notes', 'use', 'time', 'workflows', 'burden', 'releases'],
  manager: ['adoption', 'releases'],
  custodian: ['invitations', 'names', 'consents'],
};
const EXPORTS = ['bundle.zip', 'notes.csv', 'project.qdpx', 'segments?size=1000', 'analysis/utilisation', 'analysis/time-change', 'analysis/burden', 'analysis/heterogeneity'];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function start(options) {
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

async function stop(running) {
  running.process.kill('SIGTERM');
  await once(running.process, 'exit');
}

async function startUps() {
  const extracted = ['-jar', `${work}/extracted/fat.jar`];
  const cache = `${work}/app.aot`;
  await stop(await start(['-jar', `${work}/fat.jar`])); // makes the database
  await stop(await start([`-XX:AOTCacheOutput=${cache}`, ...extracted]));
  const ways = { 'fat jar': ['-jar', `${work}/fat.jar`], extracted, 'extracted + AOT cache': [`-XX:AOTCache=${cache}`, ...extracted], 'the same, small machine': [`-XX:AOTCache=${cache}`, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', ...extracted] };
  let first;
  for (const [name, options] of Object.entries(ways)) {
    const times = [];
    for (let i = 0; i < 3; i++) {
      const running = await start(options);
      times.push(running.seconds);
      await stop(running);
    }
    first ??= median(times);
    console.log(`start-up  ${name.padEnd(24)} ${median(times).toFixed(1)} s   ×${(median(times) / first).toFixed(2)}`);
  }
  return start(ways['extracted + AOT cache']);
}

/** A session of one of the sample's accounts. */
async function signIn(who) {
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
  return call;
}

/** A page of the browser, opened once; afterwards it goes from view to view as a person does. */
async function browser(call) {
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

async function pages() {
  for (const [who, paths] of Object.entries(PAGES)) {
    const go = await browser(await signIn(who));
    for (const path of paths) {
      const times = [];
      for (let i = 0; i < 20; i++) {
        await go('account'); // so that the view is built anew
        const took = await go(`studies/SAMPLE/${path}`);
        if (i >= 5) times.push(took);
      }
      console.log(`page      ${`${who}/${path}`.padEnd(28)} ${median(times).toFixed(0).padStart(4)} ms   max ${Math.max(...times).toFixed(0)}`);
    }
  }
}

async function exports_() {
  const basic = Buffer.from('researcher@sample.pilothouse.example:pilothouse').toString('base64');
  const made = await fetch(`${origin}/api/v1/tokens`, { method: 'POST', headers: { authorization: `Basic ${basic}` } });
  const { token } = await made.json();
  for (const path of EXPORTS) {
    const times = [];
    let size = 0;
    for (let i = 0; i < 5; i++) {
      const began = performance.now();
      const answer = await fetch(`${origin}/api/v1/studies/SAMPLE/${path}`, { headers: { authorization: `Bearer ${token}` } });
      size = (await answer.arrayBuffer()).byteLength;
      times.push(performance.now() - began);
      if (i === 0 && !answer.ok) console.log(`export    ${path}: ${answer.status}`);
    }
    console.log(`export    ${path.padEnd(28)} ${median(times).toFixed(0).padStart(4)} ms   ${(size / 1024).toFixed(0)} kB`);
  }
}

const running = await startUps();
try {
  await pages();
  await exports_();
} finally {
  await stop(running);
}
