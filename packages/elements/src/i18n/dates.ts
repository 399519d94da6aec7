/** Days between two moments on the shopper's calendar: 0 today, 1 tomorrow. */
function daysApart(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** `9:41 am`, `21:41`. */
export function formatTime(at: Date, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).formatToParts(at);
  return join(
    parts.map((part) =>
      part.type === "dayPeriod" && isEnglish(locale) ? { ...part, value: part.value.toLowerCase() } : part,
    ),
  );
}

/** `Sat 21 Nov`; other languages in their own order. The year only when it is not this one. */
export function formatDate(at: Date, locale: string, now: Date): string {
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...year,
  });
  if (!isEnglish(locale)) return format.format(at);
  const value = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  return [value["weekday"], value["day"], value["month"], value["year"]].filter(Boolean).join(" ");
}

/** `tomorrow, Sat 21 Nov`; plain date beyond. */
export function formatDay(at: Date, locale: string, now: Date): string {
  const days = daysApart(now, at);
  const date = formatDate(at, locale, now);
  if (days < 0 || days > 1) return date;
  return `${new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day")}, ${date}`;
}

/**
 * A delivery window: one day as `tomorrow, Sat 21 Nov`, today with its end `today by 9 pm`, several days as a range.
 */
export function formatDeliveryWindow(from: Date, to: Date, locale: string, now: Date): string {
  if (daysApart(from, to) === 0) return formatDay(to, locale, now);
  if (!isEnglish(locale))
    return new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" }).formatRange(
      from,
      to,
    );
  return `${formatDate(from, locale, now)} to ${formatDate(to, locale, now)}`;
}

/** `0:07`, `1:02:09`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const tail = String(rest).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

const isEnglish = (locale: string) => locale.toLowerCase().startsWith("en");

/** ICU puts a narrow no-break space before am; few faces have it. */
const join = (parts: readonly Intl.DateTimeFormatPart[]) =>
  parts
    .map(({ value }) => value)
    .join("")
    .replaceAll("\u202F", "\u00A0");
