/** The parts that are used here of packages without types. */
declare module 'rison-node' {
  export function decode(text: string): unknown;
}

declare module 'uri-templates' {
  export default function template(text: string): {
    fromUri(address: string, options?: { readonly strict: boolean }): Readonly<Record<string, unknown>> | undefined;
  };
}
