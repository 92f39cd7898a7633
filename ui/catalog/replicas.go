package catalog

// The messages of several machines that serve the same papers together.
const (
	FlagState Key = iota + settingKeys
	FlagIndex
	IndexElsewhere
	MarksLost
	ToldAway
	EndDrained
	FlagBalancers
	FlagDrain
	ErrBalancer
	ErrDatabaseURL
	ErrDatabaseAway
	ErrDatabaseRefused
	ErrDatabaseRights
	ErrDatabaseNewer
	ErrDatabaseFull
	ErrDatabaseBusy
	ErrDatabaseFailed
	FlagEditions
	ErrStoreURL
	ErrStoreAway
	ErrStoreRefused
	ErrStoreMissing
	ErrStoreChanged
	ErrStoreRoom
	ErrStoreFailed
	ErrStoreAdd
	SkipBadName
	StoreIsAway
	StoreIsBack
	ServerLeaves
	ServerLeavesKept

	keys // the number of keys
)

var replicaMessages = [...][2]string{
	FlagState:      {"阅读记录放在哪里：文件夹，或 postgres:// 数据库（默认 BAOLAN_STATE 或 XDG 状态目录）", "where what was read is kept: a folder, or a postgres:// database (else BAOLAN_STATE or the XDG state folder)"},
	FlagIndex:      {"索引放在哪个 postgres:// 数据库（默认在状态文件夹里）", "the postgres:// database of the index (else it is in the state folder)"},
	IndexElsewhere: {"另一台机器正在建索引，这里只读", "another machine is indexing; this one only reads"},
	MarksLost:      {"数据库不在，有 %d 处标记没能记住", "the database is away; %d mark{s} {is|are} not kept"},
	ToldAway:       {"阅读记录一时取不到；照常读，标记会自动补上", "what was read cannot be fetched for the moment; read on, marks are written when it is back"},

	EndDrained:    {"这台服务器要停了；读到哪里已经记住，请重新连接，接着读。", "This server is about to stop; your place is kept, connect again and read on."},
	FlagBalancers: {"前面的均衡器的地址（逗号分开），读者的地址由它们用 PROXY 协议说明", "addresses of balancers, with commas, that say by the PROXY protocol whose a connection is"},
	FlagDrain:     {"SIGTERM 以后先让健康检查说“快停了”，过多久才停", "after SIGTERM health says draining for so long before the server stops"},
	ErrBalancer:   {"%s 不是均衡器的地址；请写 10.0.0.7 或 10.0.0.0/24", "%s is no address of a balancer; write 10.0.0.7 or 10.0.0.0/24"},

	ErrDatabaseURL:     {"读不懂数据库（%s）的地址；请写作 postgres://用户@主机/库名，特殊字符写成 %%40 这样", "the address of the database (%s) cannot be read; write postgres://user@host/database, special characters as %%40"},
	ErrDatabaseAway:    {"数据库 %s 连不上，会自动重试；请启动它，或检查网络", "database %s cannot be reached and is tried again by itself; start it or see to the network"},
	ErrDatabaseRefused: {"数据库 %s 不让这个用户进；请检查地址里的用户、密码、库名和 pg_hba.conf", "database %s refuses this user; see to user, password and database in the address, and to pg_hba.conf"},
	ErrDatabaseRights:  {"数据库 %s 不许这个用户这样做；请用表的主人运行一次，或授权", "database %s does not let this user do it; run it once as the owner of the tables, or grant the rights"},
	ErrDatabaseNewer:   {"数据库 %s 是更新版的报栏建的；请更新报栏，或换一个库", "database %s was made by a newer version of baolan; update baolan or choose another database"},
	ErrDatabaseFull:    {"数据库 %s 满了；请腾出空间再试", "database %s has no room; make room and try again"},
	ErrDatabaseBusy:    {"数据库 %s 正被占用；请再试", "database %s is held by somebody else; try again"},
	ErrDatabaseFailed:  {"数据库 %s 出错", "database %s fails"},

	FlagEditions:    {"报在哪个 S3 存储里（代替报库文件夹）：s3://桶/前缀?endpoint=https://主机", "the S3 store of the editions, in the place of the library's folder: s3://bucket/prefix?endpoint=https://host"},
	ErrStoreURL:     {"%s：读不懂存储的地址；请写作 s3://桶/前缀?endpoint=https://主机，钥匙放在 AWS_ACCESS_KEY_ID 等环境变量里", "%s: the address of the store cannot be read; write s3://bucket/prefix?endpoint=https://host, and the keys into AWS_ACCESS_KEY_ID and its like"},
	ErrStoreAway:    {"%s：存储连不上，会自动重试；请检查网络", "%s: the store cannot be reached and is tried again by itself; see to the network"},
	ErrStoreRefused: {"%s：存储不让这个用户读；请检查 AWS_ACCESS_KEY_ID，和列目录、取对象的权限", "%s: the store refuses this user; see to AWS_ACCESS_KEY_ID, and to the rights to list and to get"},
	ErrStoreMissing: {"%s：没有这个桶；请检查地址", "%s: there is no such bucket; see to the address"},
	ErrStoreChanged: {"%s：和列出来的不一样；下次列过以后再取，若还这样请重新上传", "%s: is not what was listed; it is fetched anew after the next listing, upload it again if it stays"},
	ErrStoreRoom:    {"%s：缓存写不进去；请给状态文件夹腾出空间", "%s: the cache cannot be written; make room in the state folder"},
	ErrStoreFailed:  {"%s：存储出错", "%s: the store fails"},
	ErrStoreAdd:     {"报在存储 %s 里，这里不往里写；请用存储自己的工具上传", "the editions are in the store %s, to which nothing is written from here; upload with the store's own tools"},
	SkipBadName:     {"这个名字不能作文件名，没有读；请改名", "its name cannot be a file's; rename it"},
	StoreIsAway:     {"存报的地方一时连不上；打开的报照样读", "the store of editions cannot be reached for the moment; what is open can be read on"},
	StoreIsBack:     {"存报的地方又连上了", "the store of editions is back"},

	ServerLeaves:     {"这台服务器快要停了；断开以后请重新连接", "this server is about to stop; connect again when it has"},
	ServerLeavesKept: {"这台服务器快要停了；读到哪里已经记住，断开以后请重新连接", "this server is about to stop; your place is kept, connect again when it has"},
}
