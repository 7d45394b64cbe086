import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, toAnswer, toBytes, toMake, toText } from './passkey-json.ts';

test('bytes survive the way through base64url, without padding', () => {
  const bytes = Uint8Array.from([0, 255, 254, 62, 63, 1]);
  assert.equal(toText(bytes), 'AP_-Pj8B');
  assert.deepEqual(toBytes(toText(bytes)), bytes);
});

test('what is asked gets bytes for challenge, user and known keys', () => {
  const made = toMake(JSON.stringify({ challenge: 'AQI', user: { id: 'Aw', name: 'x' }, excludeCredentials: [{ id: 'BA', type: 'public-key' }] }));
  assert.deepEqual(made.challenge, Uint8Array.from([1, 2]));
  assert.deepEqual(made.user.id, Uint8Array.from([3]));
  assert.deepEqual(made.excludeCredentials?.[0]?.id, Uint8Array.from([4]));
  assert.deepEqual(toAnswer(JSON.stringify({ challenge: 'AQI' })).allowCredentials, []);
});

test('an answer says what the key signed and whose it is', () => {
  const buffer = (...bytes: number[]) => Uint8Array.from(bytes).buffer;
  const credential = {
    id: 'AQ', rawId: buffer(1), type: 'public-key', authenticatorAttachment: null, getClientExtensionResults: () => ({}),
    response: { clientDataJSON: buffer(2), authenticatorData: buffer(3), signature: buffer(4), userHandle: buffer(5) },
  };
  const answer = JSON.parse(answerOf(credential as unknown as PublicKeyCredential));
  assert.deepEqual(answer.response, { clientDataJSON: 'Ag', authenticatorData: 'Aw', signature: 'BA', userHandle: 'BQ' });
  assert.equal(answer.rawId, 'AQ');
});
