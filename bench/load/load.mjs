// Three hundred clinicians finish notes over the interface while thirty sessions go from page to page; then the process is
// killed again and again under load. Prints what it measured; ends with 1 when a note was lost, doubled or refused.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { browser, signIn, start, stop, tokenOf } from '../visitor.mjs';

const [java, jar] = process.argv.slice(2);
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const CLINICIANS = number('CLINICIANS', 300);
const SESSIONS = number('SESSIONS', 30);
const SECONDS = number('SECONDS', 60);
const PAUSE = number('PAUSE', 6000); // between two notes of one clinician; of a session: half of it
const KILLS = number('KILLS', 20);
const origin = 'http://127.0.0.1:18082';
const data = await mkdtemp(`${tmpdir()}/pilothouse-load-`);
const CODES = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10'];
const PAGES = [['clinician', 'documentation'], ['clinician', 'my-participation'], ['lead', 'overview'], ['researcher', 'notes']];
const quantile = (values, p) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? NaN;

const launch = () => start(java, ['-Xmx512m', '-jar', jar], { origin, data, environment: { PILOTHOUSE_API_REQUESTS_A_MINUTE: '10000000' } });
const acknowledged = new Set();
const problems = [];
let token;

async function finish(clinician, name) {
  const note = { noteRef: name, participant: CODES[clinician % CODES.length], serviceDate: `2026-01-${13 + (clinician % 10)}`, noteType: 'SOAP_PROGRESS', eligibleForAi: true, measurementMethod: 'APP_TIMER', docMinutes: 0.1 };
  const began = performance.now();
  const answer = await fetch(`${origin}/api/v1/studies/SAMPLE/notes`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify([note]) });
  const text = await answer.text();
  const took = performance.now() - began;
  if (answer.ok && JSON.parse(text).accepted === 1) acknowledged.add(name);
  else problems.push(`${name}: ${answer.status} ${text.slice(0, 160)}`);
  return took;
}

async function check() {
  const csv = await (await fetch(`${origin}/api/v1/studies/SAMPLE/notes.csv`, { headers: { authorization: `Bearer ${token}` } })).text();
  const references = csv.split('\n').map((line) => line.split(',')[0]);
  const there = new Set(references.filter(Boolean));
  const lost = [...acknowledged].filter((name) => !there.has(name)).length;
  return { lost, doubled: references.filter(Boolean).length - there.size };
}

async function together() {
  const ends = performance.now() + SECONDS * 1000;
  const notes = [];
  const pages = [];
  const clinicians = Array.from({ length: CLINICIANS }, async (_, who) => {
    await sleep(Math.random() * PAUSE);
    for (let i = 0; performance.now() < ends; i++) {
      notes.push(await finish(who, `load-${who}-${i}`));
      await sleep(PAUSE * (0.5 + Math.random()));
    }
  });
  const sessions = Array.from({ length: SESSIONS }, async (_, i) => {
    const [who, page] = PAGES[i % PAGES.length];
    const go = await browser(await signIn(origin, who));
    await sleep(Math.random() * PAUSE);
    while (performance.now() < ends) {
      await go('account');
      pages.push(await go(`studies/SAMPLE/${page}`));
      await sleep((PAUSE / 2) * (0.5 + Math.random()));
    }
  });
  const settled = await Promise.allSettled([...clinicians, ...sessions]);
  settled.filter((each) => each.status === 'rejected').forEach((each) => problems.push(String(each.reason)));
  const { lost, doubled } = await check();
  console.log(`notes     ${notes.length} of ${CLINICIANS} clinicians   median ${quantile(notes, 0.5).toFixed(0)} ms   p95 ${quantile(notes, 0.95).toFixed(0)} ms (aim: under 150)`);
  console.log(`pages     ${pages.length} of ${SESSIONS} sessions   median ${quantile(pages, 0.5).toFixed(0)} ms   p95 ${quantile(pages, 0.95).toFixed(0)} ms`);
  console.log(`errors    ${problems.length}   lost ${lost}   doubled ${doubled}`);
  problems.slice(0, 5).forEach((problem) => console.log(`          ${problem}`));
  return problems.length + lost + doubled;
}

async function kills(first) {
  let running = first;
  let wrong = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    let alive = true;
    const writers = Array.from({ length: 30 }, async (_, who) => {
      try {
        for (let i = 0; alive; i++) await finish(who, `kill-${kill}-${who}-${i}`);
      } catch { /* it was killed */ }
    });
    await sleep(1500 + Math.random() * 1500);
    await stop(running, 'SIGKILL');
    alive = false;
    await Promise.all(writers);
    running = await launch();
    const { lost, doubled } = await check();
    wrong += lost + doubled;
    console.log(`kill ${String(kill).padStart(2)}   acknowledged by now ${acknowledged.size}   lost ${lost}   doubled ${doubled}`);
  }
  return { running, wrong };
}

let running = await launch();
let wrong = 1;
try {
  token = await tokenOf(origin, 'researcher');
  wrong = await together();
  const after = await kills(running);
  running = after.running;
  wrong += after.wrong;
} finally {
  await stop(running, 'SIGKILL');
  await rm(data, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
