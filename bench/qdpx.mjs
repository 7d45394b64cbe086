// A generated interview with codings as a project file, the same each time.
import { createHash } from 'node:crypto';
import { zip } from './zip.mjs';

const WORDS = 'the note took longer because forms come twice and nobody knows which one counts so we write it again after the visit when it is quiet'.split(' ');
const BASE = Date.UTC(2026, 0, 5);

const guid = (what) => createHash('sha256').update(what).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');

/** A text of about that many characters, in turns of interviewer and clinician. */
function interview(size, random) {
  const turns = [];
  for (let length = 0; length < size; ) {
    const who = turns.length % 2 ? 'P01' : 'Interviewer';
    const words = Array.from({ length: who === 'P01' ? 30 + random(60) : 8 + random(10) }, () => WORDS[random(WORDS.length)]);
    turns.push(`${who}: ${words.join(' ')}.`);
    length += turns.at(-1).length + 1;
  }
  return turns.join('\n');
}

/** @returns {{ text: string, bytes: Buffer }} the guid of the text, and the project */
export function project(size, codings) {
  let seed = 11 + codings; // other words: a text that says the same is the same text
  const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const name = `Bench ${codings}`;
  const content = interview(size, random);
  const text = guid(`${name} text`);
  const user = guid('bench coder');
  const codes = Array.from({ length: 24 }, (_, i) => ({ guid: guid(`bench code ${i}`), name: `Bench code ${i + 1}` }));
  const selections = Array.from({ length: codings }, (_, i) => {
    const start = random(content.length - 200);
    const at = new Date(BASE + i * 1000).toISOString().replace('.000', '');
    const code = codes[random(codes.length)].guid;
    return `<PlainTextSelection guid="${guid(`${name} s${i}`)}" startPosition="${start}" endPosition="${start + 20 + random(160)}" creatingUser="${user}" creationDateTime="${at}">`
      + `<Coding guid="${guid(`${name} c${i}`)}" creatingUser="${user}" creationDateTime="${at}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`;
  });
  const qde = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="${name}"><Users><User guid="${user}" name="Bench coder"/></Users>`
    + `<CodeBook><Codes>${codes.map((c) => `<Code guid="${c.guid}" name="${c.name}" isCodable="true"/>`).join('')}</Codes></CodeBook>`
    + `<Sources><TextSource guid="${text}" name="${name}" plainTextPath="internal://${text}.txt" creatingUser="${user}">${selections.join('')}</TextSource></Sources></Project>`;
  return { text, bytes: zip({ 'project.qde': qde, [`sources/${text}.txt`]: content }) };
}
