import QtQuick

// What the codes of a count are called on screen.
QtObject {
    readonly property var reasons: ({
        "SECRECY": qsTr("Ada tanda, paraf atau nama pemilih"), "NOT_OFFICIAL": qsTr("Bukan surat resmi"),
        "TOO_FEW_NAMES": qsTr("Kurang nama"), "TOO_MANY_NAMES": qsTr("Kelebihan nama"), "OUT_OF_SCOPE": qsTr("Nama di luar unit"),
        "UNREADABLE": qsTr("Tidak terbaca"), "INELIGIBLE": qsTr("Tidak memenuhi syarat"), "OTHER": qsTr("Lainnya")
    })
    readonly property var strikes: ({
        "OUT_OF_SCOPE": qsTr("Di luar unit"), "UNREADABLE": qsTr("Tidak terbaca"), "INELIGIBLE": qsTr("Tidak memenuhi syarat"),
        "UNIDENTIFIED": qsTr("Belum jelas siapa")
    })
    readonly property var checks: ({
        "BOX_DIFFERS": qsTr("Surat yang dibaca tidak sama dengan isi kotak."),
        "MORE_PAPERS_THAN_PEOPLE": qsTr("Surat lebih banyak daripada yang dibagikan atau daripada orang yang hadir. Berhenti: hitung ulang daftar hadir, surat sisa, dan isi kotak."),
        "PAPERS_DIFFER": qsTr("Surat yang tidak kembali berbeda menurut surat dan menurut daftar hadir. Hitung ulang."),
        "MORE_SIGNED_IN_THAN_ADULTS": qsTr("Yang hadir lebih banyak daripada wajib pilih.")
    })
    readonly property var problems: ({
        "NO_QUORUM": qsTr("Kuorum tidak tercapai."), "TIE": qsTr("Suara sama di batas kursi terakhir."),
        "FEWER_PERSONS_THAN_SEATS": qsTr("Yang mendapat suara lebih sedikit daripada kursi: perlu putaran lagi."),
        "REMEDY_OUT_OF_ORDER": qsTr("Cara menyelesaikan suara sama tidak menurut urutan tata tertib."),
        "SEATS_NOT_ADDED": qsTr("Kursi tidak dapat ditambah menurut tata tertib."),
        "WOMEN_BELOW_TARGET": qsTr("Perempuan yang terpilih di bawah target."), "WOMEN_UNREACHABLE": qsTr("Target perempuan tidak dapat dipenuhi dari nama yang ada.")
    })
    readonly property var remedies: ({ "DELIBERATION": qsTr("Musyawarah"), "RUNOFF": qsTr("Pemungutan ulang terbatas"), "LOT": qsTr("Undian"), "ADD_SEATS": qsTr("Tambah kursi") })
    readonly property var choices: ({
        "TIERED": qsTr("Bertingkat"), "DIRECT": qsTr("Langsung"), "RT": "RT", "RW": "RW", "HAMLET": qsTr("Lingkungan"),
        "HOUSE_TO_HOUSE": qsTr("Kunjungi rumah"), "RESCHEDULE": qsTr("Jadwalkan ulang"), "NO_DELEGATES": qsTr("Tanpa utusan"),
        "UNIT_ADULTS": qsTr("Warga dewasa unit itu"), "VILLAGE_ADULTS": qsTr("Warga dewasa sedesa"), "BALLOT": qsTr("Satu kesalahan membatalkan surat"),
        "LINE": qsTr("Hanya barisnya yang gugur"), "FIRST": qsTr("Yang pertama dihitung"), "NONE": qsTr("Tidak ada yang dihitung"),
        "DELEGATES_PRESENT": qsTr("Utusan yang hadir"), "ALL_DELEGATES": qsTr("Semua utusan"), "NEXT_RANK": qsTr("Urutan berikutnya"),
        "DELIBERATION": qsTr("Musyawarah"), "RUNOFF": qsTr("Pemungutan ulang terbatas"), "LOT": qsTr("Undian"), "ADD_SEATS": qsTr("Tambah kursi"),
        "PARTY": qsTr("Pengurus partai"), "VILLAGE_OFFICIAL": qsTr("Pejabat kelurahan"), "UNIT_OFFICER": qsTr("Unit pengelola"), "FACILITATOR": qsTr("Fasilitator")
    })

    // A line as it was heard, with what is wrong with it.
    function line(line) {
        const name = line.name.length > 0 ? line.name : qsTr("(tidak terbaca)")
        const mark = line.unidentified ? "UNIDENTIFIED" : (line.strike || "")
        return mark.length > 0 && line.name.length > 0 ? name + " — " + strikes[mark] : name
    }
}
