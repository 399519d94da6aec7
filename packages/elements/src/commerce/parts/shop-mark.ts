import { css, html, type TemplateResult } from "lit";
import { member } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";

/** A shop's or seller's tile: its initial, or the sign of its membership. No picture is fetched from anyone. */
export function shopMark(
  name: string,
  { size = "m", program = false }: { size?: "s" | "m" | "l"; program?: boolean } = {},
): TemplateResult {
  const [initial = ""] = name.trim();
  return html`<span class="mark-tile ${size} ${program ? "program" : ""}" aria-hidden="true"
    >${program ? icon(member) : initial.toLocaleUpperCase()}</span
  >`;
}

export const shopMarks = css`
  .mark-tile {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 12px;
    background: light-dark(#2f2a4d, #4a4378);
    color: #fff;
    font-size: 16px;
    font-weight: var(--_weight-strong);
  }
  .mark-tile.s {
    inline-size: 32px;
    block-size: 32px;
    border-radius: 9px;
    font-size: 14px;
  }
  .mark-tile.l {
    inline-size: 52px;
    block-size: 52px;
    border-radius: 15px;
    font-size: 21px;
  }
  .mark-tile.program {
    background: #0c5673;
  }
  .mark-tile .icon {
    inline-size: 52%;
    block-size: 52%;
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .mark-tile {
      forced-color-adjust: none;
    }
  }
`;
