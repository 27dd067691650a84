import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Entry } from '../../../src/catalog/catalog.ts';
import { dataDirectory, keptFile, loadFiles } from '../../../src/catalog/load.ts';
import { readOverlay } from '../../../src/catalog/overlay/overlay.ts';
import { deployments, protocols, type Scope, scopes } from '../../../src/catalog/schema.ts';
import { makePointer } from '../../../src/point.ts';
import { pointers } from '../../../src/resolve/found.ts';
import { environments } from '../../links/environments.ts';
import { byNumber, codes } from '../../render/answers.ts';
import { own } from './read.ts';

const { files, version } = loadFiles(dataDirectory, keptFile);
const catalog = buildCatalog(files, version);

/** The entry that a code of a team's own becomes. */
function added(scope: Scope, code: string, logs?: string): Entry {
  const text = `scope: ${scope}\nentries:\n${own({ code: `"${code}"`, logs })}`;
  const result = readOverlay('mine', new Map([['a.yml', text]]), files);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const entry = buildCatalog(files, version, result.overlay).entries.find(({ team }) => team?.added);
  if (entry === undefined) throw new Error('nothing was added');
  return entry;
}

describe('a code of a team’s own that names no logs', () => {
  it.each<[Scope, string, readonly string[]]>([
    ['business', '20001', ['business-own', 'business-monitor', 'gateway-page-digest']],
    ['business', '6099', ['business-own', 'business-monitor', 'gateway-page-digest']],
    ['gateway', '1999', ['gateway-error', 'gateway-page-digest', 'business-own', 'phone-logcat', 'phone-xcode']],
    ['gateway', '7999', ['phone-logcat', 'phone-xcode', 'gateway-page-digest', 'gateway-error']],
    ['gateway', '9100', ['gateway-error', 'gateway-page-digest', 'business-own', 'phone-logcat', 'phone-xcode']],
    ['android', '2090', ['phone-logcat', 'gateway-page-digest']],
    ['ios', '2090', ['phone-xcode']],
    ['h5', '2090', ['phone-logcat', 'phone-xcode', 'browser-console']],
    ['security-guard', '699', ['phone-logcat', 'phone-xcode', 'gateway-page-digest']],
  ])('of %s, %s, points to what is usual there', (scope, code, logs) => {
    expect(added(scope, code).logs).toEqual(logs);
  });

  it('keeps to those that it names', () => {
    expect(added('business', '20001', '[gateway-error]').logs).toEqual(['gateway-error']);
  });

  it.each(scopes)('of %s has somewhere to look wherever the gateway runs', (scope) => {
    const { logs, entry } = pointers(catalog, added(scope, '9100'));
    for (const deployment of deployments) {
      for (const protocol of protocols) {
        const pointer = makePointer(environments({ deployment, protocol }));
        const answer = pointer.point(codes([{ ...byNumber(entry), logs }]), { shared: false, at: 0 });
        expect(answer.entries[0].logs).not.toEqual([]);
      }
    }
  });
});
