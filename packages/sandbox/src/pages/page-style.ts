/** The stylesheet of the shop's own pages, served from its own origin so that the CSP needs no inline style. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --brand: light-dark(#0c5673, #86cbe6);
  --brand-fill: #0c5673;
  --ground: light-dark(#f1f4f5, #0d0f10);
  --surface: light-dark(#ffffff, #17191b);
  --well: light-dark(#f2f5f6, #212528);
  --ink: light-dark(#17171a, #f4f4f5);
  --muted: light-dark(#5b5b61, #acacb4);
  --line: light-dark(rgb(23 23 26 / .09), rgb(255 255 255 / .11));
  --control: light-dark(#8b8b91, #7b7b83);
  --action: light-dark(#17171a, #f4f4f5);
  --on-action: light-dark(#ffffff, #17171a);
  --action-pressed: light-dark(#3a3a40, #d4d4d8);
  --positive: light-dark(#17653f, #74d3a0);
  --critical: light-dark(#a8231b, #ff9d95);
  --critical-soft: light-dark(#fbebe9, #3b1a18);
  --focus: light-dark(#0b5fd0, #8fbcff);
}
* { box-sizing: border-box; }
html { font: 400 100%/1.42 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0; min-block-size: 100dvh; display: flex; flex-direction: column; color: var(--ink); background: var(--surface); font-size: .9375rem; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
svg { fill: none; stroke: currentcolor; stroke-linecap: round; stroke-linejoin: round; }
.bar { padding: 1rem 1.25rem; }
.brand { display: inline-flex; align-items: center; gap: .5rem; color: var(--brand); font-weight: 600; font-size: 1.0625rem; letter-spacing: -.01em; }
.brand .mark { inline-size: 1.5rem; block-size: 1.5rem; stroke-width: 2; }
.card { inline-size: 100%; max-inline-size: 27.5rem; margin-inline: auto; padding: .5rem 1.25rem 1.25rem; }
.marks { display: flex; align-items: center; justify-content: center; gap: .75rem; margin-block-end: 1.25rem; }
.tile { display: grid; place-items: center; inline-size: 3.25rem; block-size: 3.25rem; border-radius: .875rem; font-size: 1.25rem; font-weight: 600; }
.tile.guest { background: #d9ccb8; color: #3b3022; }
.tile.own { background: var(--brand-fill); color: #fff; }
.tile .mark { inline-size: 1.75rem; block-size: 1.75rem; stroke-width: 1.8; }
.joint { display: flex; gap: .25rem; }
.joint i { inline-size: .25rem; block-size: .25rem; border-radius: 50%; background: var(--muted); }
.joint.joined { gap: 0; }
.joint.joined i { inline-size: .5rem; block-size: .125rem; border-radius: 0; background: var(--positive); }
h1 { font-size: 1.375rem; line-height: 1.16; letter-spacing: -.018em; font-weight: 600; text-align: center; text-wrap: balance; }
.lead { margin-block: .5rem 1.5rem; color: var(--muted); text-align: center; text-wrap: balance; }
h2 { font-size: .8125rem; font-weight: 600; color: var(--muted); }
.facts { list-style: none; margin-block: .25rem 1.25rem; }
.facts li { display: flex; gap: .75rem; padding-block: .6875rem; }
.facts li + li { border-block-start: 1px solid var(--line); }
.icon { flex: none; inline-size: 1.25rem; block-size: 1.25rem; stroke-width: 1.6; color: var(--muted); }
.icon.positive { color: var(--positive); stroke-width: 2; }
.choices { position: sticky; inset-block-end: 0; margin-inline: -1.25rem; padding: .75rem 1.25rem .5rem; border-block-start: 1px solid var(--line); background: var(--surface); }
.who { display: flex; align-items: center; gap: .75rem; padding: .75rem; margin-block-end: 1.5rem; border-radius: .875rem; background: var(--well); }
.who p { flex: 1; min-inline-size: 0; display: grid; }
.who p span { color: var(--muted); font-size: .8125rem; }
.who strong { font-weight: 600; }
.face { flex: none; display: grid; place-items: center; inline-size: 2.25rem; block-size: 2.25rem; border-radius: 50%; background: var(--brand-fill); color: #fff; font-weight: 600; }
.member { font-weight: 600; color: var(--brand); }
label { display: block; margin-block-end: .375rem; font-size: .8125rem; font-weight: 600; color: var(--muted); }
input { inline-size: 100%; min-block-size: 3rem; margin-block-end: 1rem; padding: .5rem .875rem; border: 1px solid var(--control); border-radius: .625rem; background: var(--surface); color: inherit; font: inherit; font-size: 1rem; }
input[aria-invalid] { border-color: var(--critical); box-shadow: inset 0 0 0 1px var(--critical); }
button, .primary { display: block; inline-size: 100%; min-block-size: 3.25rem; border: 0; border-radius: .875rem; font: inherit; cursor: pointer; }
.primary { display: grid; place-items: center; background: var(--action); color: var(--on-action); font-size: 1.0625rem; font-weight: 600; text-decoration: none; }
.primary:active { background: var(--action-pressed); }
.quiet { margin-block-start: .25rem; min-block-size: 2.75rem; background: none; color: var(--ink); font-weight: 500; border-radius: .625rem; }
.quiet:hover { background: var(--well); }
.text { inline-size: auto; min-block-size: 2.75rem; padding-inline: .5rem; background: none; color: var(--ink); font-size: .8125rem; text-decoration: underline; text-underline-offset: .2em; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.note { padding: .75rem .875rem; margin-block-end: 1rem; border-radius: .625rem; }
.critical { background: var(--critical-soft); color: var(--critical); }
.demo { margin-block-start: 1.25rem; padding: .875rem; border-radius: .875rem; background: var(--well); font-size: .8125rem; }
.demo dl { margin-block-start: .375rem; }
.demo dl div { display: flex; justify-content: space-between; gap: 1rem; padding-block: .25rem; }
.demo dt { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
.demo dt span { color: var(--muted); }
.demo dd { text-align: end; }
.picture { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 1; object-fit: cover; border-radius: .875rem; background: var(--well); margin-block-end: 1.25rem; }
.foot { margin-block-start: auto; padding: 1.25rem; color: var(--muted); font-size: .75rem; text-align: center; }
@media (min-width: 40rem) and (min-height: 40rem) {
  body { background: var(--ground); }
  .choices { position: static; margin-inline: 0; padding: 0; border: 0; }
  .card { margin-block: auto; padding: 2rem 2rem 1.5rem; border-radius: 1.5rem; background: var(--surface); box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 16px 48px rgb(0 0 0 / .10); }
}
@media (max-height: 36rem) {
  .choices { position: static; margin-inline: 0; padding-inline: 0; border: 0; }
}
@media (prefers-contrast: more) {
  :root { --muted: light-dark(#3a3a3f, #d6d6db); --line: light-dark(#77777d, #8c8c94); --control: light-dark(#17171a, #f4f4f5); }
}
@media (forced-colors: active) {
  .primary, .tile, .face, .who, .demo { border: 1px solid; }
  .joint i { background: CanvasText; forced-color-adjust: none; }
}
`;
