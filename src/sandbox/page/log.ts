/** The page that the sandbox's links into logs lead to: it shows what a log product would be asked for. */

const names: Readonly<Record<string, string>> = {
  traceId: 'Trace id',
  operationType: 'Operation type',
  appId: 'App id',
  workspaceId: 'Workspace id',
  code: 'Result code',
  from: 'From',
  to: 'To',
};

/** A moment in the reader's own zone and in UTC; other values as they are. */
function shown(key: string, value: string): string {
  const ms = Number(value);
  const isMoment = (key === 'from' || key === 'to') && value !== '' && Number.isFinite(ms) && Math.abs(ms) < 8.64e15;
  return isMoment ? `${new Date(ms).toLocaleString()} (${new Date(ms).toISOString()})` : value;
}

function textElement(tag: 'dt' | 'dd', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

for (const [key, value] of new URLSearchParams(location.search)) {
  const row = [textElement('dt', names[key] ?? key), textElement('dd', shown(key, value))];
  document.querySelector('#search')?.append(...row);
}
