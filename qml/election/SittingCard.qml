import QtQuick
import Rembug.App
import Rembug.Controls

// Where the quorum failed after the count, a village may go from house to house and count what comes apart.
Card {
    id: card
    required property TallyModel tally

    padding: 2 * Theme.unit
    spacing: Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: Theme.waits; text: qsTr("Kuorum tidak tercapai") }
    AppText { width: parent.width; text: qsTr("Bila tata tertib membolehkan, petugas mendatangi rumah warga dengan kotak lain. Isinya dihitung sebagai sesi tersendiri, lalu dijumlahkan dengan hasil ini. Lain kali, periksa kuorum sebelum kotak dibuka: warga yang didatangi sesudahnya mungkin sudah tahu sebagian hasilnya.") }
    AppButton { objectName: "startSitting"; text: qsTr("Mulai kunjungan rumah"); glyph: "directions_walk"; onClicked: card.tally.startSitting() }
}
