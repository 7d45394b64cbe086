import type { CodingChanges, Span } from './coding-model.ts';

/**
 * Boundaries that the server was asked for and has not answered yet. Its answer to an earlier step must not take back a later one:
 * whoever holds the key down goes on from what is shown.
 */
export class BoundariesAsked {
  private readonly byCoding = new Map<string, { readonly span: Span; readonly open: number }>();

  ask(coding: string, { start, end }: Span) {
    this.byCoding.set(coding, { span: { start, end }, open: (this.byCoding.get(coding)?.open ?? 0) + 1 });
  }

  clear() {
    this.byCoding.clear();
  }

  /** What an answer shows: the boundaries asked for last, until the last question is answered or a step was taken back. */
  shown(changes: CodingChanges): CodingChanges {
    if (changes.turned || changes.put.length + changes.removed.length === 0) this.clear();
    return {
      ...changes,
      put: changes.put.map((coding) => {
        const asked = this.byCoding.get(coding.id);
        if (!asked || asked.open === 1) {
          this.byCoding.delete(coding.id);
          return coding;
        }
        this.byCoding.set(coding.id, { ...asked, open: asked.open - 1 });
        return { ...coding, ...asked.span };
      }),
    };
  }
}
