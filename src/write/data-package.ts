import type { Column, Table } from '../rules/columns.ts';

/**
 * The tables described for programs and people, as a Frictionless tabular data package: the content of `datapackage.json`
 * without clock times. `title` of a field is its Chinese header, `description` is English and `description_zh` Chinese.
 */
export function dataPackage(tables: readonly Table[]): Record<string, unknown> {
  return {
    profile: 'tabular-data-package',
    name: 'nianbao',
    title: '政府信息公开工作年度报告',
    description:
      'Chinese annual reports on government information disclosure as rows of numbers with their evidence. ' +
      'An empty cell means that nothing is stated; it is never zero.',
    description_zh: '政府信息公开工作年度报告的数值及其依据。空单元格表示未载明，不等于零。',
    resources: tables.map(resourceOf),
  };
}

function resourceOf(table: Table): Record<string, unknown> {
  return {
    name: table.name,
    path: `tables/${table.name}.csv`,
    profile: 'tabular-data-resource',
    title: table.zh,
    description: table.en,
    description_zh: table.meaning,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(fieldOf),
      missingValues: [''],
      ...(table.key === null ? {} : { primaryKey: table.key }),
      foreignKeys: table.refers.map(({ column, table: resource, to }) => ({
        fields: column,
        reference: { resource, fields: to },
      })),
    },
  };
}

function fieldOf(column: Column): Record<string, unknown> {
  const { name, type, zh, en, meaning, unit, required, values } = column;
  const constraints = { ...(required ? { required } : {}), ...(values === null ? {} : { enum: values }) };
  return {
    name,
    type,
    title: zh,
    description: en,
    description_zh: meaning,
    ...(unit === null ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
