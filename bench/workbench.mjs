// Opens a 100 kB interview with 500 and with 5,000 codings in a real browser; prints what it measured. Run by bench/workbench.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chrome } from './chrome.mjs';
import { project } from './qdpx.mjs';
import { java, median, origin, signIn, start, stop, token, work } from './server.mjs';

const SIZE = 100_000;
const TABS = 5;
const api = `${origin}/api/v1/studies/SAMPLE`;

const PAINTED = (codings) => `new Promise((resolve) => {
  let longest = 0, before = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    const bench = document.querySelector('coding-workbench');
    if (bench?.layer?.ordered.length >= ${codings} && CSS.highlights.size > 0) {
      requestAnimationFrame(() => setTimeout(() => resolve({ painted: performance.now(), longest })));
    } else setTimeout(look, 5);
  };
  look();
})`;

const ADDED = `(async () => {
  const bench = document.querySelector('coding-workbench');
  const times = [];
  for (let i = 0; i < 15; i++) {
    const turn = bench.turns[i * 3 + 1];
    const drawn = bench.layer.ordered.length;
    bench.section(turn.index).focus();
    bench.choose({ start: turn.start + i, end: turn.start + 30 + i }, undefined);
    await bench.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 400));
    const began = performance.now();
    bench.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true, cancelable: true }));
    await bench.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (bench.layer.ordered.length > drawn) times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return times;
})()`;

function heap(pid) {
  const jcmd = join(dirname(java), 'jcmd');
  execFileSync(jcmd, [pid, 'GC.run']);
  execFileSync(jcmd, [pid, 'GC.run']);
  const [, kilobytes] = execFileSync(jcmd, [pid, 'GC.heap_info'], { encoding: 'utf8' }).match(/used (\d+)K/);
  return Number(kilobytes) / 1024;
}

async function bring(codings, secret) {
  const { text, bytes } = project(SIZE, codings);
  const form = new FormData();
  form.append('project', new Blob([bytes]), 'bench.qdpx');
  const began = performance.now();
  const answer = await fetch(`${api}/project.qdpx`, { method: 'POST', headers: { authorization: `Bearer ${secret}` }, body: form });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
  console.log(`import    ${String(codings).padStart(5)} codings  ${(performance.now() - began).toFixed(0).padStart(6)} ms`);
  return text;
}

async function open(browser, cookies, text, codings) {
  const tab = await browser.tab(cookies, origin);
  await tab.go(`${origin}/studies/SAMPLE/code/${text}`);
  const { painted, longest } = await tab.run(PAINTED(codings));
  return { tab, painted, longest };
}

async function measure(browser, cookies, text, codings) {
  await open(browser, cookies, text, codings); // the browser's cache is filled, as on the second page of a day
  const opened = [];
  for (let i = 0; i < 5; i++) opened.push(await open(browser, cookies, text, codings));
  const line = (what, values) => console.log(`${what.padEnd(9)} ${String(codings).padStart(5)} codings  ${median(values).toFixed(0).padStart(6)} ms   max ${Math.max(...values).toFixed(0)}`);
  line('open', opened.map((one) => one.painted));
  line('busy', opened.map((one) => one.longest));
  const { tab } = opened.at(-1);
  await tab.run(`document.querySelector('coding-workbench').recent = [document.querySelector('coding-workbench').codes.find((code) => code.codable).guid]`);
  line('add one', await tab.run(ADDED));
}

async function memory(browser, pid, text) {
  const { cookies } = await signIn('coder');
  const before = heap(pid);
  for (let i = 0; i < TABS; i++) await open(browser, cookies, text, 5000);
  await sleep(1000);
  console.log(`heap       5000 codings  ${((heap(pid) - before) / TABS).toFixed(1).padStart(6)} MB an open workbench`);
}

async function export_(secret) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    await (await fetch(`${api}/project.qdpx`, { headers: { authorization: `Bearer ${secret}` } })).arrayBuffer();
    times.push(performance.now() - began);
  }
  console.log(`export    project.qdpx   ${median(times).toFixed(0).padStart(6)} ms`);
}

const running = await start(['-jar', `${work}/extracted/fat.jar`]);
const browser = await chrome();
try {
  const secret = await token();
  const texts = { 500: await bring(500, secret), 5000: await bring(5000, secret) };
  const { cookies } = await signIn('researcher');
  for (const [codings, text] of Object.entries(texts)) await measure(browser, cookies, text, Number(codings));
  await memory(browser, running.process.pid, texts[5000]);
  await export_(secret);
} finally {
  browser.close();
  await stop(running);
}
