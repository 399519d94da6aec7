import { html, svg, type TemplateResult } from "lit";

export interface IconOptions {
  /** `xs` 16, `s` 20 (in rows), `m` 24 (in discs); `s` by default. */
  readonly size?: "xs" | "s" | "m";
  /** Solid instead of stroked: play, star. */
  readonly fill?: boolean;
  /** Mirrors in right-to-left text: chevrons, truck, return. Play, tick and clock never do. */
  readonly turn?: boolean;
}

/** One glyph of `glyphs.ts`, hidden from assistive technology: the control around it carries the name. */
export function icon(
  path: string,
  { size = "s", fill = false, turn = false }: IconOptions = {},
): TemplateResult {
  const name = `icon ${size}${fill ? " fill" : ""}${turn ? " turn" : ""}`;
  return html`<svg class=${name} viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${path}></path>`}
  </svg>`;
}
