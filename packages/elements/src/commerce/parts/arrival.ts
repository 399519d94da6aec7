import type { ShopVoice } from "../shop-voice.ts";

/** "tomorrow, Sat 21 Nov", "today by 9 pm", "Mon 23 Nov to Wed 25 Nov". Undefined: no date is known. */
export function arrival(
  earliest: string | undefined,
  latest: string | undefined,
  voice: ShopVoice,
  now: number,
): string | undefined {
  const by = latest ?? earliest;
  if (by === undefined) return undefined;
  const day = new Date(by);
  if (day.toDateString() === new Date(now).toDateString() && hasTime(by))
    return voice.t("shop.delivery.todayBy", { time: plainHour(voice.time(by)) });
  return earliest === undefined || latest === undefined
    ? voice.day(by, now)
    : voice.deliveryWindow(earliest, latest, now);
}

/** As the first word of a line. */
export function upperFirst(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

const hasTime = (iso: string) => iso.includes("T");

/** "9 pm" for "9:00 pm"; 24-hour clocks keep their minutes. */
const plainHour = (time: string) => time.replace(/:00(?=\s?[ap]m)/i, "");
