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
    AppText { width: parent.width; text: qsTr("Bila tata tertib membolehkan, petugas mengunjungi rumah dengan kotak sendiri. Suratnya dihitung sebagai sesi tersendiri, lalu dijumlahkan dengan yang ini. Lebih baik memeriksa kuorum sebelum kotak dibuka: yang dikunjungi sesudahnya dapat sudah tahu sebagian hasil.") }
    AppButton { objectName: "startSitting"; text: qsTr("Mulai kunjungan rumah"); glyph: "directions_walk"; onClicked: card.tally.startSitting() }
}
