/** What Windows of other languages calls its editions, and what people who write about it put around its name. */

import type { OsDetails } from './operating-system-details.ts'

/** "Evaluation": which licence it runs on is a key of its own. */
export const EVALUATION_ELSEWHERE: readonly string[] = [
  'evaluierung',
  'evaluierungsversion',
  'évaluation',
  'version d évaluation',
  'evaluación',
  'valutazione',
  'avaliação',
  'evaluatie',
  'utvärdering',
  'evaluering',
  'wersja ewaluacyjna',
  'zkušební verze',
  'ознакомительная версия',
  'ознакомительная',
  '評価版',
  '评估版',
  '評估版',
  '평가판',
]

/** Words that say nothing about the system. */
export const NOISE_ELSEWHERE: readonly string[] = [
  // "Edition"
  'édition',
  'edición',
  'edizione',
  'edição',
  'editie',
  'utgåva',
  'utgave',
  'udgave',
  'edycja',
  'edice',
  'выпуск',
  'エディション',
  '에디션',
  // "version"
  'versión',
  'versione',
  'versão',
  'versie',
  'wersja',
  'verze',
  'версия',
  'バージョン',
  '版本',
  '버전',
  ...EVALUATION_ELSEWHERE,
  'майкрософт',
]

/** Words that say how a copy was built. */
export const DETAILS_ELSEWHERE: readonly (readonly [OsDetails, readonly string[]])[] = [
  [
    { architecture: 'x64' },
    [
      '64 bits',
      '64 bitars',
      '64 bitowy',
      '64 bitowa',
      '64 bitová',
      '64 bitový',
      '64 разрядная',
      '64 разрядный',
      '64 ビット',
      '64 位',
      '64 位元',
      '64 비트',
    ],
  ],
  [
    { architecture: 'x86' },
    [
      '32 bits',
      '32 bitars',
      '32 bitowy',
      '32 bitowa',
      '32 bitová',
      '32 разрядная',
      '32 ビット',
      '32 位',
      '32 位元',
      '32 비트',
    ],
  ],
]

/** The same of servers. */
export const SERVER_DETAILS_ELSEWHERE: readonly (readonly [OsDetails, readonly string[]])[] = [
  [
    { installation: 'core' },
    ['installation minimale', 'instalación server core', 'installazione server core', 'instalação server core'],
  ],
  [
    { installation: 'full' },
    [
      'desktopdarstellung',
      'server mit grafischer benutzeroberfläche',
      'expérience de bureau',
      'serveur avec interface utilisateur graphique',
      'experiencia de escritorio',
      'servidor con una gui',
      'esperienza desktop',
      'server con interfaccia utente grafica',
      'experiência desktop',
      'servidor com gui',
      'возможности рабочего стола',
      'デスクトップ エクスペリエンス',
      '桌面体验',
      '桌面體驗',
      '데스크톱 환경',
    ],
  ],
]

/** Editions; of several meanings the first that the system knows is taken. */
export const EDITIONS_ELSEWHERE: readonly (readonly [string, readonly string[]])[] = [
  ['entreprise', ['Enterprise']],
  ['professionnel', ['Professional', 'Pro']],
  ['famille', ['Home']],
  ['édition familiale', ['Home']],
  ['édition familiale basique', ['Home Basic']],
  ['édition familiale premium', ['Home Premium']],
  ['édition intégrale', ['Ultimate']],
  ['intégrale', ['Ultimate']],
  ['éducation', ['Education']],
  ['estándar', ['Standard']],
  ['centro de datos', ['Datacenter']],
  ['empresa', ['Enterprise']],
  ['начальная', ['Starter']],
  ['домашняя', ['Home']],
  ['домашняя базовая', ['Home Basic']],
  ['домашняя расширенная', ['Home Premium']],
  ['профессиональная', ['Professional', 'Pro']],
  ['корпоративная', ['Enterprise']],
  ['максимальная', ['Ultimate']],
  ['стандартная', ['Standard']],
  ['标准版', ['Standard']],
  ['標準版', ['Standard']],
  ['数据中心版', ['Datacenter']],
  ['資料中心版', ['Datacenter']],
  ['企业版', ['Enterprise']],
  ['企業版', ['Enterprise']],
  ['专业版', ['Professional', 'Pro']],
  ['專業版', ['Professional', 'Pro']],
  ['旗舰版', ['Ultimate']],
  ['旗艦版', ['Ultimate']],
  ['家庭版', ['Home']],
  ['家用版', ['Home']],
  ['家庭普通版', ['Home Basic']],
  ['家庭高级版', ['Home Premium']],
  ['家用進階版', ['Home Premium']],
  ['教育版', ['Education']],
]
