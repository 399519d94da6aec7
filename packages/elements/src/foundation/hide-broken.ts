/** For `@error` of a picture: an empty ground is calmer than a browser's broken mark. A later source shows again. */
export function hideBroken(event: Event): void {
  const image = event.currentTarget as HTMLImageElement;
  image.style.visibility = "hidden";
  image.addEventListener("load", () => (image.style.visibility = ""), { once: true });
}
