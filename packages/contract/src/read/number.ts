import { malformed, type Read } from "./malformed.ts";

export const flag: Read<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw malformed(path, "true or false", value);
  return value;
};

export function number(min = -Infinity, max = Infinity): Read<number> {
  return (value, path) => {
    if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max)
      throw malformed(path, `a number from ${min} to ${max}`, value);
    return value;
  };
}

export function integer(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Read<number> {
  return (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max)
      throw malformed(path, `a whole number from ${min} to ${max}`, value);
    return value as number;
  };
}
