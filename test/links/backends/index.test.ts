import { describe, expect, it } from 'vitest';
import { backendSettings, buildLink } from '../../../src/links/backends/index.ts';
import { faultsOf } from './hostile.ts';

const known = 'loki, kibana, opensearch, sls, splunk, template';
const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };
const address = 'url: write a whole address such as https://logs.example.com, without user, password, "?" or "#"';

describe('the settings of a log', () => {
  it.each([[{ kind: 'lokki' }], [{}], [{ kind: 3 }]])('%j name no product that there is', (settings) => {
    expect(faultsOf(settings)).toEqual([`kind: write a map with kind: and one of ${known}`]);
  });

  it('must be a map', () => {
    expect(faultsOf('loki')).toEqual([`: write a map with kind: and one of ${known}`]);
  });

  it.each([
    'logs.example.com',
    'https://',
    'https:///path',
    'ftp://logs.example.com',
    'javascript:alert(1)',
    'https://user:geheim@logs.example.com',
    'https://user@logs.example.com',
    'https://@logs.example.com',
    'https://logs.example.com/?x=1',
    'https://logs.example.com/#/x',
    'https://logs.example.com\\@evil.example',
    'https://logs.exa\nmple.com',
    ' https://logs.example.com',
    '',
  ])('may not have the address %j', (url) => {
    expect(faultsOf({ kind: 'splunk', url, index: 'a' })).toEqual([address]);
  });

  it.each([
    ['https://logs.example.com', 'https://logs.example.com/'],
    ['HTTP://LOGS.example.com:8080/a/b//', 'http://logs.example.com:8080/a/b/'],
    ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x/'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
  ])('may have the address %s', (url, start) => {
    const settings = backendSettings.parse({ kind: 'splunk', url, index: 'a' });
    expect(buildLink(settings, window).url).toBe(
      `${start}en-US/app/search/search?q=search%20index%3D%22a%22&earliest=1700470312&latest=1700470913`,
    );
  });

  it.each([
    [{ kind: 'loki', url: 'https://a.example', datasource: 'x', labels: { a: 'b' } }, 'Grafana (Loki)'],
    [{ kind: 'kibana', url: 'https://a.example', dataView: 'x' }, 'Kibana'],
    [{ kind: 'opensearch', url: 'https://a.example', indexPattern: 'x' }, 'OpenSearch Dashboards'],
    [{ kind: 'sls', project: 'x', logstore: 'y' }, 'Log Service (SLS)'],
    [{ kind: 'splunk', url: 'https://a.example', index: 'x' }, 'Splunk'],
    [{ kind: 'template', url: 'https://a.example/{?words,from}' }, 'Logs'],
  ])('%j make links with the name of the product', (settings, title) => {
    expect(buildLink(backendSettings.parse(settings), window).title).toBe(title);
  });
});
