/**
 * A text as one word of a POSIX shell: whatever a paste held, it can only ever be searched for. Line breaks and other
 * control characters go, since no log line holds them.
 */
export function shellWord(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ');
  return `'${line.replaceAll("'", "'\\''")}'`;
}
