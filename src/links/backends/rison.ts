/** What Kibana and OpenSearch Dashboards keep in their addresses. */
export type State = string | boolean | readonly State[] | { readonly [key: string]: State };

/**
 * A state as Rison, encoded for an address. Strings always have their quotes, so none can be read as a number or sign.
 * Keys must be plain names.
 *
 * @see https://github.com/w33ble/rison-node
 */
export function risonParameter(state: State): string {
  return encodeURIComponent(rison(state));
}

function rison(state: State): string {
  if (typeof state === 'string') return `'${state.replace(/[!']/g, '!$&')}'`;
  if (typeof state === 'boolean') return state ? '!t' : '!f';
  if (isList(state)) return `!(${state.map(rison).join(',')})`;
  const entries = Object.entries(state).map(([key, value]) => `${key}:${rison(value)}`);
  return `(${entries.join(',')})`;
}

function isList(state: State): state is readonly State[] {
  return Array.isArray(state);
}
