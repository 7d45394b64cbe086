/* How the parts look that work without the application. */
export const STYLES = `
  :host { display: block; color: var(--ph-ink); }
  section { border: 1px solid var(--ph-decide); border-radius: 12px; padding: 16px; background: var(--ph-surface); }
  section.quiet { border: 0; padding: 0; background: none; }
  h2 { font-size: 18px; margin: 0 0 4px; }
  p { margin: 0 0 12px; color: var(--ph-muted); }
  label { display: block; margin-bottom: 12px; font-weight: 550; }
  small { display: block; margin: -8px 0 16px; font-size: 13px; font-weight: 400; color: var(--ph-muted); }
  select, input { display: block; box-sizing: border-box; width: 100%; min-height: 48px; margin-top: 4px; padding: 0 12px; font: inherit;
    color: inherit; background: var(--ph-paper); border: 1px solid var(--ph-line); border-radius: 8px; }
  button { min-height: 48px; padding: 0 16px; font: inherit; font-weight: 600; color: var(--ph-surface); background: var(--ph-accent);
    border: 0; border-radius: 8px; cursor: pointer; }
  button.quiet { color: var(--ph-accent); background: none; border: 1px solid var(--ph-line); }
  button:disabled { opacity: 0.5; cursor: default; }
  a { display: inline-flex; align-items: center; min-height: 48px; color: var(--ph-accent); font-weight: 600; }
  :focus-visible { outline: 2px solid var(--ph-accent); outline-offset: 2px; }
  ul { list-style: none; margin: 12px 0 0; padding: 0; }
  li { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; min-height: 48px; padding: 8px 0; border-top: 1px solid var(--ph-line); }
  li span { flex: 1 1 180px; }
  [hidden] { display: none; }
  dialog { box-sizing: border-box; width: min(440px, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--ph-line); border-radius: 16px;
    color: var(--ph-ink); background: var(--ph-surface); font-size: 15px; line-height: 1.5; }
  dialog::backdrop { background: rgb(10 16 30 / 45%); }
  dialog div { display: flex; flex-direction: column; gap: 8px; }
`;
