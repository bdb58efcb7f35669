import type { Area } from '../measures.ts'

const area = (key: string, title: string, titleEn: string, body: string): Area => ({ key, title, titleEn, body })

/** The twelve areas of article 12 as the measures are addressed: eight counties and districts, four functional areas. */
export const areas: readonly Area[] = [
  area('620102', '城关区', 'Chengguan District', '城关区质量工作议事协调机构牵头部门'),
  area('620103', '七里河区', 'Qilihe District', '七里河区质量工作议事协调机构牵头部门'),
  area('620104', '西固区', 'Xigu District', '西固区质量工作议事协调机构牵头部门'),
  area('620105', '安宁区', 'Anning District', '安宁区质量工作议事协调机构牵头部门'),
  area('620111', '红古区', 'Honggu District', '红古区质量工作议事协调机构牵头部门'),
  area('620121', '永登县', 'Yongdeng County', '永登县质量工作议事协调机构牵头部门'),
  area('620122', '皋兰县', 'Gaolan County', '皋兰县质量工作议事协调机构牵头部门'),
  area('620123', '榆中县', 'Yuzhong County', '榆中县质量工作议事协调机构牵头部门'),
  area('LZ-XQ', '兰州新区', 'Lanzhou New Area', '兰州新区质量工作议事协调机构牵头部门'),
  area('LZ-GX', '兰州高新区', 'Lanzhou High-Tech Zone', '兰州高新区质量工作议事协调机构牵头部门'),
  area('LZ-JK', '兰州经开区', 'Lanzhou Economic Development Zone', '兰州经开区质量工作议事协调机构牵头部门'),
  area('LZ-YZSTC', '榆中生态创新城', 'Yuzhong Eco-Innovation City', '榆中生态创新城质量工作议事协调机构牵头部门'),
]

/** Departments that a consultation may be addressed to. Which of them are asked is an implementing rule ◇. */
export const departments = [
  { key: 'market-regulation', title: '市场监管部门', titleEn: 'Market regulation' },
  { key: 'ecology', title: '生态环境部门', titleEn: 'Ecology and environment' },
  { key: 'emergency', title: '应急管理部门', titleEn: 'Emergency management' },
  { key: 'taxation', title: '税务部门', titleEn: 'Taxation' },
  { key: 'human-resources', title: '人力资源社会保障部门', titleEn: 'Human resources and social security' },
  { key: 'industry', title: '工业和信息化部门', titleEn: 'Industry and information technology' },
  { key: 'court', title: '人民法院（失信被执行人）', titleEn: 'Court (judgment defaulters)' },
  { key: 'credit', title: '社会信用主管部门', titleEn: 'Social credit' },
] as const
