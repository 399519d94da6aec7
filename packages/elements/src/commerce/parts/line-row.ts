import { html, nothing, type TemplateResult } from "lit";
import type { LineItem } from "@shop-feed/contract/commerce";
import type { Products } from "@shop-feed/state";
import type { ShopVoice } from "../shop-voice.ts";
import { thumb } from "./thumb.ts";

export interface LineWords {
  readonly title: string;
  /** "Oat, M" */
  readonly choice?: string | undefined;
}

/** A line's title apart from its choice, where the product is known; else as the shop wrote it. */
export function lineWords(line: Pick<LineItem, "variantId" | "title">, products: Products): LineWords {
  for (const { product } of Object.values(products)) {
    const variant = product?.variants.find(({ id }) => id === line.variantId);
    if (!product || !variant) continue;
    const values = product.options.map(({ name }) => variant.options[name]).filter(Boolean);
    return { title: product.title, choice: values.join(", ") || undefined };
  }
  return { title: line.title };
}

/** "Oat, M, quantity 1" */
export function choiceAndQuantity({ choice }: LineWords, quantity: number, { t }: ShopVoice): string {
  const count = t("shop.review.quantity", { count: quantity });
  return choice ? `${choice}, ${count}` : count.charAt(0).toUpperCase() + count.slice(1);
}

/** Picture, title, choice and quantity; with `figures` what it costs and what everyone would pay. */
export function lineRow(
  line: LineItem,
  products: Products,
  voice: ShopVoice,
  { figures = true }: { readonly figures?: boolean } = {},
): TemplateResult {
  const words = lineWords(line, products);
  const open = line.unitPrice.amount * line.quantity;
  return html`<div class="line-item">
    ${thumb(line.imageUrl, "s")}
    <div class="what">
      <p class="strong">${words.title}</p>
      <p class="small muted">${choiceAndQuantity(words, line.quantity, voice)}</p>
    </div>
    ${
      figures
        ? html`<div class="figure">
            <span class="price">${voice.money(line.total)}</span>
            ${
              open > line.total.amount
                ? html`<br /><s class="was"
                      ><span class="visually-hidden">${voice.t("shop.price.was", { price: "" })}</span
                      >${voice.money({
                        amount: open,
                        currency: line.total.currency,
                      })}</s
                    >`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
}
