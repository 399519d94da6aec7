import { css, html, nothing, type TemplateResult } from "lit";
import type { TotalLine } from "@shop-feed/contract/commerce";
import type { ShopVoice } from "../shop-voice.ts";

/** Every line of the bill in the shop's own order; `sum` false leaves the total to be shown elsewhere. */
export function totalLines(
  totals: readonly TotalLine[],
  voice: ShopVoice,
  { sum = true }: { readonly sum?: boolean } = {},
): TemplateResult {
  return html`<dl class="totals">
    ${totals.map(({ type, label, amount }) => {
      if (type === "total" && !sum) return nothing;
      return html`<div class=${type === "total" ? "sum" : ""}>
        <dt>${label}</dt>
        <dd>${voice.money(amount)}</dd>
      </div>`;
    })}
  </dl>`;
}

export const totalStyles = css`
  .totals > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 2.5px;
  }
  .totals dt {
    color: var(--_ink-muted);
  }
  .totals dd {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .totals .sum {
    margin-block-start: 7px;
    padding-block-start: 9px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
  }
  .totals .sum dt {
    color: var(--_ink);
  }
`;
