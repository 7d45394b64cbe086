import { css } from 'lit';

/** The page of the workbench: speaker, text of at most 75 characters a line, margin. */
export const workbenchStyles = css`
  :host { display: block; overflow: auto; position: relative; outline: none;
    background: var(--ph-paper, light-dark(#fbfaf7, #111c2b)); color: var(--ph-ink, light-dark(#17233a, #e8ebf0)); }
  .page { position: relative; padding: 16px 16px 40vh; container-type: inline-size; }
  .turn { display: grid; grid-template-columns: 80px minmax(0, 68ch) minmax(var(--margin), 160px); column-gap: 16px; padding: 6px 8px;
    border-radius: 8px; outline: none; content-visibility: auto; contain-intrinsic-size: auto var(--guess); }
  .turn:focus-visible { box-shadow: inset 3px 0 0 var(--ph-accent, #0f6b6b); background: var(--ph-surface, light-dark(#fff, #18263a)); }
  .speaker { font-size: 13px; line-height: 28px; color: var(--ph-muted, light-dark(#5b6675, #9aa6b8)); text-align: right; overflow: hidden;
    text-overflow: ellipsis; white-space: nowrap; user-select: none; }
  .speaker time { display: block; font-size: 11px; line-height: 14px; margin-top: -6px; font-variant-numeric: tabular-nums; }
  .text { margin: 0; font-size: 16px; line-height: 28px; white-space: pre-wrap; overflow-wrap: anywhere; cursor: text; }
  .text::selection { background: transparent; color: inherit; } /* the workbench paints its own, which stays when the picker opens */
  margin-stripes { user-select: none; }
  .float { position: absolute; z-index: 2; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @container (max-width: 860px) { .turn { grid-template-columns: 84px minmax(0, 1fr) var(--margin); column-gap: 12px; } }
  @container (max-width: 460px) {

    .turn { grid-template-columns: minmax(0, 1fr) var(--margin); }
    .speaker { grid-column: 1 / -1; text-align: left; line-height: 20px; }
  }
`;
