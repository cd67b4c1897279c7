import QtQuick
import Rembug.App
import Rembug.Controls

// A signed tally is never changed: what was wrong is put right in a correcting record that names this one. The box is read
// again for it; or where a figure alone was wrong, and the ballots can still be opened here, its papers are taken over.
Card {
    id: card
    required property TallyModel tally
    property bool asking: false
    property bool takes: false
    readonly property var told: card.tally.tally
    readonly property bool sum: (card.told.sum || "").length > 0
    readonly property bool here: card.told.ballots === "here"
    readonly property bool taking: card.asking && card.here && card.takes

    padding: 2 * Theme.unit
    spacing: Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Berita acara perbaikan") }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("Hasil yang sudah ditandatangani tidak diubah. Bila ada yang keliru, dibuat yang baru di depan saksi, dan yang baru menyebut yang lama.") }
    AppButton { objectName: "correct"; visible: !card.asking; text: qsTr("Buat perbaikan…"); glyph: "rule"; onClicked: card.asking = true }
    Field { id: reason; objectName: "correctionReason"; visible: card.asking; width: parent.width; placeholderText: qsTr("Apa yang keliru, dan siapa yang memutuskan"); Accessible.name: placeholderText }
    AppText { objectName: "onlyReadAgain"; visible: card.asking && !card.here && (card.told.ballots || "").length > 0; width: parent.width; color: Theme.faint; text: card.told.ballots === "destroyed" ? qsTr("Kunci surat suara sudah dihancurkan: surat yang sudah dibaca tidak dapat dibuka lagi. Semua surat dibaca ulang.") : qsTr("Surat yang sudah dibaca hanya dapat dibuka di tablet yang menghitung. Di tablet ini semua surat dibaca ulang.") }
    Flow {
        visible: card.asking && card.here
        width: parent.width
        spacing: Theme.unit
        ChoiceButton { objectName: "readAgain"; width: Math.min(implicitWidth, parent ? parent.width : 0); text: qsTr("Baca ulang semua surat"); chosen: !card.taking; onClicked: card.takes = false }
        ChoiceButton { objectName: "takePapers"; width: Math.min(implicitWidth, parent ? parent.width : 0); text: qsTr("Pakai surat yang sudah dibaca"); chosen: card.taking; onClicked: card.takes = true }
    }
    AppText { visible: card.asking; width: parent.width; color: Theme.faint; text: card.taking ? qsTr("Surat, angka, nama yang disamakan, dan keterangan ikut dipakai; keputusan tentang suara sama tidak. Betulkan yang keliru sebelum tanda tangan. Berita acara menyebut bahwa surat tidak dibaca ulang.") : card.sum ? qsTr("Hasil yang berlaku sekarang dijumlahkan lagi, dan nama serta suara sama diputuskan lagi.") : qsTr("Kertas dihitung lagi dan setiap surat dibaca lagi dari awal, di depan saksi.") }
    AppText { visible: card.taking && card.tally.rivals.length > 0; width: parent.width; color: Theme.waits; text: qsTr("Ada hasil lain dari kotak ini. Yang diambil hanya surat dari hasil yang sedang dibuka ini.") }
    Field { id: why; objectName: "takeReason"; visible: card.taking; width: parent.width; placeholderText: qsTr("Mengapa surat tidak perlu dibaca ulang"); Accessible.name: placeholderText }
    AppButton { objectName: "startCorrection"; visible: card.asking; text: card.taking ? qsTr("Betulkan dengan surat ini") : card.sum ? qsTr("Jumlahkan lagi") : qsTr("Hitung lagi kotak ini"); glyph: card.taking ? "edit" : "how_to_vote"; enabled: reason.text.trim().length > 0 && (!card.taking || why.text.trim().length > 0); onClicked: card.tally.correct(reason.text, card.taking ? why.text : "") }
}
