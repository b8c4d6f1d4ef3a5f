export { articleData, type ArticleFacts, type CitedThing, type NamedThing } from './article';
export { documentData, meetingData, namedData } from './entity';
export { breadcrumbData, datasetData, listData, siteData, type DataFile, type PageLink } from './page';
export { personData, type PersonFacts } from './person';
export { writeJsonLd } from './write';
