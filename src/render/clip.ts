/** Cuts a text to at most `max` UTF-16 units, with an ellipsis in place of what is gone and no character cut in half. */
export function clip(text: string, max: number): string {
  if (text.length <= max) {
    return text;
  }
  const end = max - 1;
  const half = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, half ? end - 1 : end)}…`;
}
