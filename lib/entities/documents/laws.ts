/**
 * Names of laws as articles cite them, behind "Luật" or "Bộ luật"; longest first is the matcher's business.
 * Only for telling where a name ends: a name outside the list is read up to a word that ends it.
 */
export const LAW_NAMES: readonly string[] = [
  'An ninh mạng', 'An ninh quốc gia', 'An toàn thông tin mạng', 'An toàn thực phẩm', 'An toàn, vệ sinh lao động',
  'Ban hành văn bản quy phạm pháp luật', 'Báo chí', 'Bảo hiểm xã hội', 'Bảo hiểm y tế', 'Bảo vệ bí mật nhà nước',
  'Bảo vệ môi trường', 'Bảo vệ sức khỏe nhân dân', 'Bảo vệ và phát triển rừng', 'Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
  'Biên phòng Việt Nam', 'Bình đẳng giới', 'Các tổ chức tín dụng', 'Cán bộ, công chức', 'Cán bộ công chức', 'Cảnh vệ', 'Chính quyền địa phương', 'Căn cước công dân', 'Căn cước', 'Cạnh tranh',
  'Cảnh sát biển Việt Nam', 'Chứng khoán', 'Công an nhân dân', 'Công chứng', 'Công đoàn', 'Công nghệ thông tin', 'Cư trú',
  'Dân quân tự vệ', 'Dân sự', 'Doanh nghiệp', 'Dược', 'Du lịch', 'Đầu tư công', 'Đầu tư', 'Đất đai', 'Đấu giá tài sản', 'Đấu thầu',
  'Đặc xá', 'Điện lực', 'Đường sắt', 'Đường bộ', 'Giá', 'Giám định tư pháp', 'Giáo dục đại học', 'Giáo dục nghề nghiệp', 'Giáo dục',
  'Giao thông đường bộ', 'Giao dịch điện tử', 'Hải quan', 'Hàng hải', 'Hình sự', 'Hòa giải ở cơ sở', 'Hôn nhân và gia đình', 'Hợp tác xã',
  'Hộ tịch', 'Kế toán', 'Khám bệnh, chữa bệnh', 'Khiếu nại', 'Khoa học và công nghệ', 'Khoáng sản', 'Kiểm toán nhà nước',
  'Kinh doanh bất động sản', 'Lao động', 'Lâm nghiệp', 'Lưu trữ', 'Mặt trận Tổ quốc Việt Nam', 'Ngân sách nhà nước', 'Ngân sách',
  'Nghĩa vụ quân sự', 'Người cao tuổi', 'Người khuyết tật', 'Nhà ở', 'Nhà giáo', 'Nuôi con nuôi', 'Phòng, chống bạo lực gia đình',
  'Phòng, chống ma túy', 'Phòng, chống mua bán người', 'Phòng, chống rửa tiền', 'Phòng, chống tác hại của rượu, bia',
  'Phòng, chống tham nhũng', 'Phòng chống tham nhũng', 'Phòng cháy và chữa cháy', 'Phòng cháy, chữa cháy', 'Phổ biến, giáo dục pháp luật',
  'Quản lý ngoại thương', 'Quản lý nợ công', 'Quản lý thuế', 'Quản lý, sử dụng tài sản công', 'Quản lý, sử dụng tài sản nhà nước',
  'Quảng cáo', 'Quốc phòng', 'Quốc tịch Việt Nam', 'Quốc tịch', 'Quy hoạch đô thị', 'Quy hoạch', 'Sĩ quan Quân đội nhân dân Việt Nam', 'Sở hữu trí tuệ',
  'Tài nguyên nước', 'Tài nguyên, môi trường biển và hải đảo', 'Thanh niên', 'Thanh tra', 'Thể dục, thể thao', 'Thi đua, khen thưởng',
  'Thi hành án dân sự', 'Thi hành án hình sự', 'Thủ đô', 'Thủy lợi', 'Thủy sản', 'Trật tự, an toàn giao thông đường bộ', 'Thuế giá trị gia tăng', 'Thuế thu nhập cá nhân',
  'Thuế thu nhập doanh nghiệp', 'Thực hành tiết kiệm, chống lãng phí', 'Thương mại', 'Tiếp cận thông tin', 'Tiếp công dân', 'Tín ngưỡng, tôn giáo',
  'Tổ chức Chính phủ', 'Tổ chức chính quyền địa phương', 'Tổ chức Quốc hội', 'Tổ chức Tòa án nhân dân', 'Tổ chức Viện kiểm sát nhân dân',
  'Tố cáo', 'Tố tụng dân sự', 'Tố tụng hành chính', 'Tố tụng hình sự', 'Trẻ em', 'Trưng cầu ý dân', 'Viên chức', 'Việc làm', 'Viễn thông',
  'Xây dựng', 'Xử lý vi phạm hành chính', 'Xuất bản', 'Xuất cảnh, nhập cảnh', 'Thực hiện dân chủ ở cơ sở',
  'Hoạt động giám sát của Quốc hội và Hội đồng nhân dân', 'Hoạt động giám sát của Quốc hội và HĐND', 'Trách nhiệm bồi thường của Nhà nước', 'Hỗ trợ doanh nghiệp nhỏ và vừa',
]; // prettier-ignore
