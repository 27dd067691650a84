/** The languages that answers come in. What a person asks may be in many more. */
export const languages = ['en', 'zh'] as const;

/** @see languages */
export type Language = (typeof languages)[number];
