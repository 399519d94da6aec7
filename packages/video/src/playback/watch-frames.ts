/**
 * Calls back with the media time (ms) of every frame that is presented from now on, until `signal` aborts. The only
 * truth about what is on screen: `loadeddata` and `playing` come before the picture does.
 */
export function watchFrames(
  video: HTMLVideoElement,
  onFrame: (ms: number) => void,
  signal: AbortSignal,
): void {
  const since = performance.now();
  let handle = 0;
  const next = () => {
    handle = video.requestVideoFrameCallback((_now, { mediaTime, presentationTime }) => {
      if (signal.aborted) return;
      next();
      // A frame of the element's last clip may still be on its way when the new source is set; of that one nothing is
      // known yet. Not HAVE_CURRENT_DATA: a paused clip's only frame can be on screen before the element says so.
      if (presentationTime >= since && video.readyState >= HTMLMediaElement.HAVE_METADATA)
        onFrame(mediaTime * 1000);
    });
  };
  next();
  signal.addEventListener("abort", () => video.cancelVideoFrameCallback(handle), { once: true });
}
