import type { Order } from "@shop-feed/contract/commerce";
import type { Products } from "@shop-feed/state";
import { arrival } from "../parts/arrival.ts";
import { lineWords } from "../parts/line-row.ts";
import { isShopMessage, type ShopVoice } from "../shop-voice.ts";
import { isSettled } from "./parcel-steps.ts";

/** "Heavyweight sweatshirt", "Night Swim, LP, and 1 more". */
export function orderTitle({ lines, label }: Order, products: Products, { t }: ShopVoice): string {
  const [first, ...rest] = lines;
  if (!first) return label;
  const { title } = lineWords(first, products);
  return rest.length === 0 ? title : t("shop.orders.and", { title, count: rest.length });
}

/** "Arrives today by 6 pm", "Delivered Thu 12 Nov", "Returned". */
export function orderHeadline(order: Order, voice: ShopVoice, now: number): string {
  const { t } = voice;
  if (order.state === "canceled" || order.state === "returned") return t(`shop.order.state.${order.state}`);
  if (isSettled(order)) {
    const at = order.parcels
      .flatMap(({ history }) => history.filter(({ state }) => state === "delivered"))
      .at(-1)?.at;
    return at ? t("shop.order.arrived", { day: voice.day(at, now) }) : t("shop.order.state.delivered");
  }
  const trouble = order.parcels.find(({ state }) => state === "lost" || state === "delayed");
  if (trouble) return stepName(trouble.state, voice);
  const expected = order.parcels.map(({ expectedAt }) => expectedAt).find(Boolean) ?? order.arrivesBy;
  const day = expected && Date.parse(expected) > now ? arrival(undefined, expected, voice, now) : undefined;
  return day ? t("shop.order.arrives", { day }) : t(`shop.order.state.${order.state}`);
}

/** A parcel state in words; one the widget does not know is shown as the shop wrote it. */
export function stepName(state: string, { t }: ShopVoice): string {
  if (state === "placed") return t("shop.order.placed");
  const key = `shop.parcel.${state}`;
  return isShopMessage(key) ? t(key) : state.replaceAll("_", " ");
}

/** "Fri 9:41 am" within a week, "20 Nov, 9:41 am" before. */
export function stepTime(at: string, voice: ShopVoice, now: number): string {
  const recent = Math.abs(now - Date.parse(at)) < 6 * 86_400_000;
  const day = new Intl.DateTimeFormat(
    voice.locale,
    recent ? { weekday: "short" } : { day: "numeric", month: "short" },
  );
  return `${day.format(new Date(at))} ${voice.time(at)}`;
}
