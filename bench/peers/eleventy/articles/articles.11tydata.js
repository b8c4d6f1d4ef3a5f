const data = { layout: 'article.njk', permalink: ({ id }) => `/bai-viet/${id}/` };

export default data;
