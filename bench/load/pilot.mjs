// A pilot as large as the load needs: the sample's design, with as many participants as there are clinicians.
import { readFile } from 'node:fs/promises';
import { zip } from '../zip.mjs';

const SITES = ['Schools', 'Main Clinic', 'Community'];
const SAMPLE = new URL('../../src/main/resources/sample/study.yaml', import.meta.url);

export const codeOf = (clinician) => `P${String(clinician + 1).padStart(3, '0')}`;

/** @returns {Promise<Buffer>} a study bundle under that code */
export async function pilot(code, clinicians) {
  const study = (await readFile(SAMPLE, 'utf8')).replace(/^code: SAMPLE$/m, `code: ${code}`);
  const people = Array.from({ length: clinicians }, (_, i) => i);
  const participants = people.map((i) => `${codeOf(i)},LOGGING,OT,${SITES[i % SITES.length]},,6-10,FULL,SOME,AB,ACTIVE`);
  const consents = people.map((i) => `${codeOf(i)},1.0,2026-01-08T18:17:00Z,E_SIGN,NOTE_LOG`);
  return zip({
    'study.yaml': study,
    'participants.csv': ['code,part,discipline,site,program,years_experience_band,fte_band,ai_experience,sequence,status', ...participants, ''].join('\n'),
    'consents.csv': ['participant,form_version,given_at,method,scopes', ...consents, ''].join('\n'),
  });
}
