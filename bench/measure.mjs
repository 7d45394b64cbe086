// Starts the jar in several ways and asks it for pages and exports; prints what it measured. Run by bench/run.
import { java, median, origin, signIn, start, stop, token, work } from './server.mjs';
import { browser } from './visitor.mjs';

const PAGES = {
  clinician: ['today', 'documentation', 'surveys', 'my-participation'],
  lead: ['overview', 'setup', 'participation', 'use', 'time', 'workflows', 'burden'],
  researcher: ['interviews', 'codebook', 'themes', 'notes', 'use', 'time', 'workflows', 'burden', 'releases'],
  manager: ['adoption', 'releases'],
  custodian: ['invitations', 'names', 'consents'],
};
const EXPORTS = ['bundle.zip', 'notes.csv', 'project.qdpx', 'segments?size=1000', 'analysis/utilisation', 'analysis/time-change', 'analysis/burden', 'analysis/heterogeneity'];

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
  const secret = await token();
  for (const path of EXPORTS) {
    const times = [];
    let size = 0;
    for (let i = 0; i < 5; i++) {
      const began = performance.now();
      const answer = await fetch(`${origin}/api/v1/studies/SAMPLE/${path}`, { headers: { authorization: `Bearer ${secret}` } });
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
