/** Names under which papers and portals file their articles, as patterns. */
export const SECTION = String.raw`(?:thời sự|chính trị|xây dựng đảng|tin tức|sự kiện|xã hội|trong nước|quốc tế|thế giới|(?:tin )?(?:trong (?:tỉnh|huyện)|địa phương)|tin (?:hoạt động|nóng|mới)|kinh tế|văn hóa|văn hoá|giáo dục|pháp luật|an ninh|quốc phòng|đời sống|thể thao|y tế|sức khỏe|khoa học|công nghệ|du lịch|môi trường|bạn đọc|xã luận|bình luận|đại hội đảng(?: các cấp)?|nhân sự|chính sách|nông nghiệp|nông thôn mới|đoàn thể|phóng sự|giải trí|bất động sản|doanh nghiệp|video|multimedia|media|ảnh)`;

const SECTIONS = new RegExp(String.raw`^(?:${SECTION}(?!\p{L})[\s|/•·,;:&–-]*(?:và (?=\p{L}))?)+$`, 'iu');

/** True for a line that is nothing but names of sections: "Thời sự Kinh tế Văn hóa", "Chính trị - Xã hội". */
export function isSectionLine(text: string): boolean {
  return SECTIONS.test(text);
}
