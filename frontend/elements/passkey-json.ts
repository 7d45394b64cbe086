/** The JSON that the server speaks about passkeys, and what the browser's interface wants instead: bytes where JSON has base64url. */

interface Described { id: string }

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function toText(bytes: ArrayBuffer | Uint8Array): string {
  const plain = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export function toMake(json: string): PublicKeyCredentialCreationOptions {
  const asked = JSON.parse(json);
  return {
    ...asked,
    challenge: toBytes(asked.challenge),
    user: { ...asked.user, id: toBytes(asked.user.id) },
    excludeCredentials: described(asked.excludeCredentials),
  };
}

export function toAnswer(json: string): PublicKeyCredentialRequestOptions {
  const asked = JSON.parse(json);
  return { ...asked, challenge: toBytes(asked.challenge), allowCredentials: described(asked.allowCredentials) };
}

function described(list: Described[] | undefined): PublicKeyCredentialDescriptor[] {
  return (list ?? []).map((each) => ({ ...each, id: toBytes(each.id) }) as unknown as PublicKeyCredentialDescriptor);
}

/** A passkey's answer, made or used, as the server reads it. */
export function answerOf(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const optional = (bytes: ArrayBuffer | null | undefined) => (bytes ? toText(bytes) : undefined);
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: optional(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: response.attestationObject ? undefined : optional(response.authenticatorData),
      signature: optional(response.signature),
      userHandle: optional(response.userHandle),
    },
  });
}
