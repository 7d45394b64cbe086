// Three hundred clinicians of a pilot of their own finish notes over the interface and thirty in browsers at once; then the process is killed again
// and again under load. Prints what it measured; ends with 1 when a note was lost, doubled or refused.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { chrome } from '../chrome.mjs';
import { codeOf, pilot } from './pilot.mjs';
import { browser, signIn, start, stop, tokenOf } from '../visitor.mjs';

const [java, jar] = process.argv.slice(2);
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const CLINICIANS = number('CLINICIANS', 300);
const BROWSERS = number('BROWSERS', 30); // pages of a real Chromium, each with cookies and storage of its own
const SESSIONS = number('SESSIONS', 0); // signed-in sessions without a browser around them that go from page to page
const SECONDS = number('SECONDS', 60); // 0: kills only
const WARM = number('WARM', 30); // seconds before times are taken: nobody is served by a server that has just come up
const PAUSE = number('PAUSE', 6000); // between two notes of one clinician; of a session: half of it, of a browser: twice
const KILLS = number('KILLS', 20);
const NOTES_BEFORE_A_KILL = 40; // so that there is something to lose
const PATIENCE = 120_000;
const origin = 'http://127.0.0.1:18082';
const data = await mkdtemp(`${tmpdir()}/pilothouse-load-`);
const PAGES = [['clinician', 'documentation'], ['clinician', 'my-participation'], ['lead', 'overview'], ['researcher', 'notes']];
const ofPage = (i) => `PAGE${i}`; // a pilot for each page, so that each is another clinician's
const quantile = (values, p) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? NaN;

const launch = () => start(java, ['-Xmx512m', '-jar', jar], { origin, data, environment: { PILOTHOUSE_API_REQUESTS_A_MINUTE: '10000000' } });
const acknowledged = new Set();
const problems = [];
let token; // of their lead, who hands notes in
let reader; // of their researcher, who reads them

async function finish(clinician, name) {
  const note = { noteRef: name, participant: codeOf(clinician), serviceDate: `2026-01-${13 + (clinician % 10)}`, noteType: 'SOAP_PROGRESS', eligibleForAi: true, measurementMethod: 'APP_TIMER', docMinutes: 0.1 };
  const began = performance.now();
  const answer = await fetch(`${origin}/api/v1/studies/LOAD/notes`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify([note]) });
  const text = await answer.text();
  const took = performance.now() - began;
  if (answer.ok && JSON.parse(text).accepted === 1) acknowledged.add(name);
  else problems.push(`${name}: ${answer.status} ${text.slice(0, 160)}`);
  return took;
}

/** Brings a pilot in; everybody of the sample is to it what they are to the sample's. */
async function found(code, participants) {
  const form = new FormData();
  form.append('bundle', new Blob([await pilot(code, participants)]), 'pilot.zip');
  const answer = await fetch(`${origin}/api/v1/studies`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
  if (answer.status !== 201) throw new Error(`the pilot was not taken: ${answer.status} ${await answer.text()}`);
}

async function check() {
  const references = (await csvOf('LOAD')).split('\n').map((line) => line.split(',')[0]);
  const there = new Set(references.filter(Boolean));
  const lost = [...acknowledged].filter((name) => !there.has(name)).length;
  return { lost, doubled: references.filter(Boolean).length - there.size };
}

// What a clinician does on the page: opens the form, chooses a day before the tools came, saves; done when the form is gone.
const ON_THE_PAGE = `
  const until = async (found) => {
    for (let i = 0; i < 2400; i++) { const it = found(); if (it) return it; await new Promise((next) => setTimeout(next, 25)); }
    throw new Error('waited in vain: ' + found);
  };
  const button = (text) => [...document.querySelectorAll('vaadin-button')].find((one) => one.textContent.trim() === text);`;
const IS_OPEN = `(async () => {${ON_THE_PAGE}
  await until(() => button('Log a note'));
})()`;
const LOG_A_NOTE = (day) => `(async () => {${ON_THE_PAGE}
  (await until(() => button('Log a note'))).click();
  const form = await until(() => document.querySelector('.note-form'));
  const picker = await until(() => form.querySelector('vaadin-date-picker'));
  picker.value = '${day}';
  await until(() => !window.Vaadin.Flow.clients[Object.keys(window.Vaadin.Flow.clients).find((one) => one !== 'TypeScript')].isActive());
  const began = performance.now();
  (await until(() => button('Save'))).click();
  await until(() => !document.querySelector('.note-form') || document.querySelector('.note-form [invalid], .notice.harm:not([hidden])'));
  if (document.querySelector('.note-form')) throw new Error('refused: ' + document.querySelector('.note-form').innerText.slice(0, 200));
  return performance.now() - began;
})()`;

async function opened(chromium) {
  const pages = [];
  for (let i = 0; i < BROWSERS; i++) {
    const page = await chromium.visitor((await signIn(origin, 'clinician')).cookies, origin);
    await page.go(`${origin}/studies/${ofPage(i)}/today`);
    await sleep(100);
    await page.run(IS_OPEN);
    pages.push(page);
  }
  return pages;
}

const csvOf = async (study) => (await fetch(`${origin}/api/v1/studies/${study}/notes.csv`, { headers: { authorization: `Bearer ${reader}` } })).text();

/** How many notes the pages have made. */
async function byHand() {
  let notes = 0;
  for (let i = 0; i < BROWSERS; i++) notes += (await csvOf(ofPage(i))).split('\n').filter((line) => line.includes('SELF_REPORT_PER_NOTE')).length;
  return notes;
}

async function together() {
  const before = await byHand();
  const saved = [];
  const chromium = BROWSERS > 0 ? await chrome(true) : undefined;
  const open = chromium ? await opened(chromium) : [];
  console.log(`open      ${open.length} pages of a browser   ${availableParallelism()} cores   load of the machine ${loadavg()[0].toFixed(1)}`);
  const counts = performance.now() + WARM * 1000;
  const ends = counts + SECONDS * 1000;
  const taken = (times, took) => performance.now() - took >= counts && times.push(took);
  let made = 0;
  const browsers = open.map(async (page) => {
    await sleep(Math.random() * PAUSE);
    while (performance.now() < ends) {
      taken(saved, await page.run(LOG_A_NOTE('2026-01-14')));
      made += 1;
      await sleep(PAUSE * 2 * (0.5 + Math.random()));
    }
  });
  const notes = [];
  const pages = [];
  const clinicians = Array.from({ length: CLINICIANS }, async (_, who) => {
    await sleep(Math.random() * PAUSE);
    for (let i = 0; performance.now() < ends; i++) {
      taken(notes, await finish(who, `load-${who}-${i}`));
      await sleep(PAUSE * (0.5 + Math.random()));
    }
  });
  const sessions = Array.from({ length: SESSIONS }, async (_, i) => {
    const [who, page] = PAGES[i % PAGES.length];
    const go = await browser(await signIn(origin, who));
    await sleep(Math.random() * PAUSE);
    while (performance.now() < ends) {
      await go('account');
      taken(pages, await go(`studies/SAMPLE/${page}`));
      await sleep((PAUSE / 2) * (0.5 + Math.random()));
    }
  });
  const settled = await Promise.allSettled([...clinicians, ...sessions, ...browsers]);
  chromium?.close();
  settled.filter((each) => each.status === 'rejected').forEach((each) => problems.push(String(each.reason)));
  const { lost, doubled } = await check();
  const missing = made - ((await byHand()) - before);
  console.log(`notes     ${notes.length} of ${CLINICIANS} clinicians   median ${quantile(notes, 0.5).toFixed(0)} ms   p95 ${quantile(notes, 0.95).toFixed(0)} ms (aim: under 150)`);
  if (BROWSERS > 0) console.log(`browsers  ${saved.length} notes of ${BROWSERS} pages   median ${quantile(saved, 0.5).toFixed(0)} ms   p95 ${quantile(saved, 0.95).toFixed(0)} ms (from the tap to the form gone)   lost or doubled ${missing}`);
  if (SESSIONS > 0) console.log(`pages     ${pages.length} of ${SESSIONS} sessions   median ${quantile(pages, 0.5).toFixed(0)} ms   p95 ${quantile(pages, 0.95).toFixed(0)} ms`);
  console.log(`errors    ${problems.length}   lost ${lost}   doubled ${doubled}`);
  problems.slice(0, 5).forEach((problem) => console.log(`          ${problem}`));
  return problems.length + lost + doubled + Math.abs(missing);
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
    const enough = acknowledged.size + NOTES_BEFORE_A_KILL;
    await sleep(Math.random() * 1500);
    for (let waited = 0; acknowledged.size < enough && waited < PATIENCE; waited += 10) await sleep(10);
    await stop(running, 'SIGKILL');
    alive = false;
    await Promise.all(writers);
    running = await launch();
    const { lost, doubled } = await check();
    wrong += lost + doubled + (acknowledged.size < enough ? 1 : 0);
    console.log(`kill ${String(kill).padStart(2)}   acknowledged by now ${acknowledged.size}   lost ${lost}   doubled ${doubled}`);
  }
  return { running, wrong };
}

let running = await launch();
let wrong = 1;
try {
  token = await tokenOf(origin, 'lead');
  reader = await tokenOf(origin, 'researcher');
  await found('LOAD', CLINICIANS);
  for (let i = 0; i < BROWSERS; i++) await found(ofPage(i), 1);
  wrong = SECONDS > 0 ? await together() : 0;
  const after = await kills(running);
  running = after.running;
  wrong += after.wrong;
} finally {
  await stop(running, 'SIGKILL');
  await rm(data, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
