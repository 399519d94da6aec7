/** The element that really has focus, through any shadow roots. */
export function deepActiveElement(root: Document | ShadowRoot = document): HTMLElement | undefined {
  const { activeElement } = root;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return undefined;
  return (activeElement.shadowRoot && deepActiveElement(activeElement.shadowRoot)) ?? activeElement;
}
