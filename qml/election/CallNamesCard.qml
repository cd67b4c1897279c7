import QtQuick
import QtQuick.Dialogs
import Rembug.App
import Rembug.Controls

// What residents call one another, asked before the count: it suggests who may be meant, and people rule.
Card {
    id: card
    required property AppSession session

    signal openList(string heading)

    // A table from the tablet's files.
    function take(file: url) { names.takeTable(file) }

    objectName: "callNames"
    padding: 2 * Theme.unit
    spacing: Theme.unit

    CallNamesModel { id: names; session: card.session }
    FileDialog { id: chooser; title: take.text; nameFilters: ["TSV (*.tsv *.txt)"]; onAccepted: card.take(chooser.selectedFile) }

    AppText { id: heading; width: parent.width; font.weight: Font.DemiBold; text: qsTr("Nama panggilan") }
    AppText { objectName: "callNamesKnown"; width: parent.width; color: Theme.faint; text: names.names > 0 ? qsTr("%n nama panggilan menjadi usul waktu membaca surat. Warga tetap yang memutuskan.", "", names.names) : qsTr("Tanyakan kepada warga sebelum menghitung: siapa yang dipanggil Ro, siapa Amaq Rina. Waktu membaca surat, nama itu menjadi usul.") }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "openCallNames"; text: names.names > 0 ? qsTr("Lihat dan tambah") : qsTr("Isi nama panggilan"); glyph: "record_voice_over"; onClicked: card.openList(heading.text) }
        AppButton { id: take; objectName: "takeCallNames"; text: qsTr("Ambil dari berkas TSV"); glyph: "upload_file"; onClicked: chooser.open() }
    }
    AppText { objectName: "callNamesTaken"; visible: names.taken >= 0; width: parent.width; color: Theme.done; text: qsTr("%n nama panggilan baru dari berkas itu.", "", names.taken) }
}
