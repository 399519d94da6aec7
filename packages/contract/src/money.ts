/** An amount of money in integer minor units of its ISO 4217 currency: `{ amount: 6505, currency: "USD" }` is $65.05. */
export interface Money {
  readonly amount: number;
  /** ISO 4217 alphabetic code, upper case. */
  readonly currency: string;
}

/**
 * Minor-unit digits that differ from 2, from ISO 4217 list one. `Intl` is no source for these: its digits are
 * those of display, and for some currencies (UGX, HUF in some data versions) they are not those of the wire.
 */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Decimal digits of the minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** Sum in one currency. @throws RangeError when the currencies differ or the sum leaves the safe integers. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  const amount = a.amount + b.amount;
  if (!Number.isSafeInteger(amount)) throw new RangeError("The sum is too large to be exact");
  return { amount, currency: a.currency };
}

/** `money` a whole number of times. @throws RangeError when the factor is not an integer or the product is not safe. */
export function multiplyMoney(money: Money, factor: number): Money {
  const amount = money.amount * factor;
  if (!Number.isSafeInteger(factor) || !Number.isSafeInteger(amount))
    throw new RangeError("Money is multiplied by whole numbers only");
  return { amount, currency: money.currency };
}

export function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

/** `"65.05"`: exact decimal text without going through a float. */
export function moneyToDecimal({ amount, currency }: Money): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  return `${amount < 0 ? "-" : ""}${whole}${exponent ? `.${digits.slice(-exponent)}` : ""}`;
}

export interface MoneyFormat {
  /** Leaves out the minor digits of a whole amount: `$68` and not `$68.00`. For tag labels. */
  readonly trimZeros?: boolean;
  /** Always shows `+` or `−`. For lines that take something off. */
  readonly signed?: boolean;
}

/** Money as people of `locale` write it, e.g. `$65.05`, `￥1,200`, `1.234,50 €`. */
export function formatMoney(
  money: Money,
  locale: string,
  { trimZeros = false, signed = false }: MoneyFormat = {},
): string {
  const digits = currencyExponent(money.currency);
  const trim = trimZeros && money.amount % 10 ** digits === 0;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: trim ? 0 : digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "auto",
  });
  // ECMA-402 formats decimal strings exactly; the lib types know only numbers here.
  return format.format(moneyToDecimal(money) as unknown as number).replace("-", "−");
}
