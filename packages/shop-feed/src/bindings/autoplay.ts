/** Whether clips may start without a tap: not when the shopper asked for less motion or less data. */
export function startsByItself(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  if (connection?.saveData || connection?.effectiveType === "2g" || connection?.effectiveType === "slow-2g")
    return false;
  return !matchMedia("(prefers-reduced-motion: reduce), (prefers-reduced-data: reduce)").matches;
}
