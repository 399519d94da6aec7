/** A `<video>` for the pool: silent, inline, without controls of its own. */
export function createPoolVideo(document: Document): HTMLVideoElement {
  const video = document.createElement("video");
  dressPoolVideo(video);
  return video;
}

/** What every element of the pool has in common, made here or adopted from the page's markup. */
export function dressPoolVideo(video: HTMLVideoElement): void {
  video.muted = true;
  // The stage loops by itself: WebKitGTK's own loop stands still once somebody has sought.
  video.loop = false;
  video.playsInline = true;
  video.controls = false;
  video.disablePictureInPicture = true;
  // Managed media source on iPhones opens only where AirPlay is off or has a source of its own.
  video.disableRemotePlayback = true;
  // The post's shell speaks for the picture.
  video.tabIndex = -1;
  video.setAttribute("aria-hidden", "true");
  // Through the CSSOM, as a strict `style-src` blocks style attributes.
  const { style } = video;
  style.position = "absolute";
  style.insetInlineStart = "0";
  style.inlineSize = "100%";
  style.blockSize = "100%";
  style.objectFit = "var(--shop-feed-clip-fit, cover)";
  style.pointerEvents = "none";
}

export function placePoolVideo({ style }: HTMLVideoElement, index: number): void {
  style.setProperty("--index", String(index));
  style.insetBlockStart = "calc(var(--index) * 100%)";
}
