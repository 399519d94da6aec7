/**
 * The sheet under a finger, without a DOM. Heights are pixels of sheet above the bottom edge; velocities px/ms, upwards
 * positive.
 */

/** Beyond the top stop the sheet follows ever less: `h·(1 − 1/(0.55·d/h + 1))` for `d` pixels of pull. */
export function rubberBand(pull: number, height: number): number {
  return height * (1 - 1 / ((0.55 * pull) / height + 1));
}

/** The height to draw while the finger holds the sheet at `wanted`. */
export function heldHeight(wanted: number, top: number): number {
  return wanted <= top ? Math.max(0, wanted) : top + rubberBand(wanted - top, top);
}

const FLICK = 1.2;

/**
 * The stop a released sheet goes to.
 * @param stops heights, lowest first; the first is 0: closed
 */
export function stopFor(height: number, velocity: number, stops: readonly number[]): number {
  const nearest = (to: number) =>
    stops.reduce((best, stop) => (Math.abs(stop - to) < Math.abs(best - to) ? stop : best));
  if (Math.abs(velocity) <= FLICK) return nearest(height + velocity * 500);
  const onward = velocity > 0 ? stops.filter((stop) => stop > height) : stops.filter((stop) => stop < height);
  return (velocity > 0 ? onward[0] : onward.at(-1)) ?? nearest(height);
}

/** Milliseconds to settle over a distance: never slower than the finger was, 180 to 420. */
export function settleTime(distance: number, velocity: number): number {
  return Math.max(180, Math.min(420, Math.abs(distance) / Math.max(Math.abs(velocity), FLICK)));
}
