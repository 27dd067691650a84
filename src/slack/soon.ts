/** What was waited for did not come in time; it may come yet. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** What a promise gives. Rejects with `TooLate` when that takes more than `ms` milliseconds; what is done goes on. */
export async function soon<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
